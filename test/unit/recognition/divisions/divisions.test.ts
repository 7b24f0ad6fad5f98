import { expect, test } from 'vitest';
import { divisions } from '../../../../electron/core/recognition/divisions/divisions.ts';
import { addresses, issuers } from '../../../../electron/core/recognition/divisions/grammar.ts';
import { issuerDivisions } from '../../../../electron/core/recognition/divisions/issuer-divisions.ts';
import { agreementWithNumber } from '../../../../electron/core/recognition/divisions/number-agreement.ts';
import {
  type NamedDivision,
  readDivisions,
} from '../../../../electron/core/recognition/divisions/read-divisions.ts';

const written = (text: string, places: readonly NamedDivision[]): string[] =>
  places.map(({ from, to }) => Array.from(text).slice(from, to).join(''));

const inAddress = (text: string): string[] => written(text, readDivisions(text, addresses));
const inIssuer = (text: string): string[] => written(text, issuerDivisions(text, issuers).named);

test.each([
  ['广东省珠海市香洲区人民东路1号', ['广东省', '珠海市', '香洲区']],
  ['珠海市香洲区人民东路1号', ['珠海市', '香洲区']],
  ['上海市浦东新区张江路5号', ['上海市', '浦东新区']],
  ['重庆市云阳县双江街道', ['重庆市', '云阳县']],
  ['江苏省昆山市玉山镇', ['江苏省', '昆山市']],
  ['江苏省苏州市昆山市玉山镇', ['江苏省', '苏州市', '昆山市']],
  ['河南省济源市沁园街道', ['河南省', '济源市']],
  ['内蒙古自治区阿拉善盟阿拉善左旗巴彦浩特镇', ['内蒙古自治区', '阿拉善盟', '阿拉善左旗']],
  ['新疆维吾尔自治区伊犁哈萨克自治州伊宁市', ['新疆维吾尔自治区', '伊犁哈萨克自治州', '伊宁市']],
  ['广西南宁市青秀区民族大道', ['广西', '南宁市', '青秀区']],
  ['恩施州恩施市舞阳坝', ['恩施州', '恩施市']],
  ['吉林省吉林市昌邑区', ['吉林省', '吉林市', '昌邑区']],
  ['东莞市长安镇', ['东莞市']],
  ['西安市高新区唐延路', ['西安市']],
  ['石家庄市长安街12号', ['石家庄市']],
  ['某处无名路9号', []],
])('%s begins with its divisions', (text, places) => {
  expect(inAddress(text)).toEqual(places);
  expect(readDivisions(text, addresses).every(({ isExact }) => isExact)).toBe(true);
});

test('former names are known as such: 北京市崇文区, 湖北省襄樊市', () => {
  expect(readDivisions('北京市崇文区永定门', addresses).at(-1)?.division).toMatchObject({
    code: '110103',
    isFormer: true,
  });
  expect(inAddress('湖北省襄樊市樊城区')).toEqual(['湖北省', '襄樊市', '樊城区']);
});

test('a name that differs in one character is told, and told to differ', () => {
  const places = readDivisions('山东省烟台市芝果区南大街', addresses);
  expect(places.at(-1)).toMatchObject({ division: { name: '芝罘区' }, from: 6, to: 9, isExact: false });
});

test.each([
  ['珠海市公安局香洲分局', ['珠海市', '香洲']],
  ['广州市公安局天河区分局', ['广州市', '天河区']],
  ['上海市公安局浦东分局', ['上海市', '浦东']],
  ['郑州市公安局管城分局', ['郑州市', '管城']],
  ['石家庄市公安局长安分局', ['石家庄市', '长安']],
  ['昆山市公安局', ['昆山市']],
  ['恩施土家族苗族自治州恩施市公安局', ['恩施土家族苗族自治州', '恩施市']],
  ['隰县公安局', ['隰县']],
  ['西安市公安局高新分局', ['西安市']],
  ['深圳市公安局机场分局', ['深圳市']],
])('%s names its divisions', (text, places) => {
  expect(inIssuer(text)).toEqual(places);
  expect(issuerDivisions(text, issuers).isWhole).toBe(true);
});

test('an issuer that is not wholly known keeps what is known of it', () => {
  expect(issuerDivisions('绵阳市公安局培城分局', issuers)).toMatchObject({
    named: [{ division: { name: '绵阳市' } }],
    isWhole: false,
  });
  expect(issuerDivisions('某地公安局', issuers)).toEqual({ named: [], isWhole: false });
});

test('the number supports places as far as its first six digits go', () => {
  const places = readDivisions('广东省珠海市香洲区人民路', addresses);
  expect(agreementWithNumber(places, '440402199001011234')).toBe('county');
  expect(agreementWithNumber(places, '440403199001011234')).toBe('prefecture');
  expect(agreementWithNumber(places, '440103199001011234')).toBe('province');
  expect(agreementWithNumber(places, '110101199001011234')).toBeUndefined();
  expect(agreementWithNumber([], '440402199001011234')).toBeUndefined();
});

test('every division can be found where it is written after those above it', () => {
  const province = (code: string) => divisions.ofCode(`${code.slice(0, 2)}0000`)[0]?.name ?? '';
  const prefecture = (code: string) => divisions.ofCode(`${code.slice(0, 4)}00`)[0]?.name ?? '';
  const lost = divisions.all
    .filter(({ level }) => level === 'county')
    .filter(({ code, name }) => {
      const places = readDivisions(`${province(code)}${prefecture(code)}${name}`, addresses);
      return !places.some(({ division, isExact }) => isExact && division.name === name);
    })
    // Districts whose city has no code any more: 莱芜市莱城区 is written without what is above it now.
    .filter(({ code, isFormer }) => !isFormer && divisions.ofCode(`${code.slice(0, 4)}00`).length > 0);
  expect(lost).toEqual([]);
});
