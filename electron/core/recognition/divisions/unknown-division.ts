import { divisions, isMunicipality } from './divisions.ts';
import { addresses } from './grammar.ts';
import { readDivisions } from './read-divisions.ts';

/** What reads like a county directly after a city: one to three characters, then 区 or 县. */
const county = /^(\p{Script=Han}{1,3})[区县]/u;

/** Areas that are called 区 and are no division. */
const area =
  /(?:开发|高新|新|园|示范|度假|风景|景|保税|工业|产业|经济|技术|科技|管理|旅游|合作|试验|核心|港|林|矿|社|小|片|校|街|老城|城|山|库|厂|住宅|商务|物流|加工)$/;

/** What reads like a city that is a county, directly after a city: no market, crossing or square of one. */
const countyCity = /^(\p{Script=Han}{2,3})市(?![场口民政府中心区])/u;

/** What reads like a city directly after a province. */
const city = /^(\p{Script=Han}{2,4}?)市/u;

/**
 * Whether an address names, directly after a known province or city, a city or county that the country does not have:
 * all that were one since 2002 are known, so a character of it was misread.
 */
export function namesUnknownDivision(address: string): boolean {
  const last = readDivisions(address, addresses).findLast(({ isExact }) => isExact);
  if (last === undefined) return false;
  const { division, to } = last;
  const rest = Array.from(address).slice(to).join('');
  if (division.level === 'province' && !isMunicipality(division)) {
    const name = city.exec(rest)?.[1];
    return name !== undefined && !/[州盟旗区县街路道镇乡村城]/.test(name);
  }
  if (division.level === 'county') return false;
  // A city such as 中山市, whose 东区 is a 街道, has no counties at all.
  if (divisions.below(division).length === 0) return false;
  const name = (county.exec(rest) ?? countyCity.exec(rest))?.[1];
  return name !== undefined && !area.test(name) && !/[路街道镇乡村巷里号]/.test(name);
}
