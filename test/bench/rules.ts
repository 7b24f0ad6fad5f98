import { loadRulePacks } from '../../electron/core/platforms/load-rule-packs.ts';
import { type CaseDocument, caseDocumentSchema, caseFormat } from '../../shared/model/case-document.ts';
import { checkPlatforms } from '../../shared/rules/check.ts';
import { comparePlatforms } from '../../shared/rules/compare/platforms.ts';
import { proposeCommonValues } from '../../shared/rules/compare/proposals.ts';
import { contextOf } from '../../shared/rules/context.ts';
import { type BenchReport, median, milliseconds } from './report.ts';

const count = 1_000;
const batch = 100;
const goal = 5;
/** Of comparing a case on all platforms. */
const comparisonGoal = 20;

/** Every rule of every pack over invented cases, complete ones and faulty ones, beside a checker without rules. */
export async function rulesReport(resourcesDirectory: string): Promise<BenchReport> {
  const packs = await loadRulePacks(resourcesDirectory);
  const platforms = packs.map(({ id }) => id);
  const cases = Array.from({ length: count }, (_, number) => caseOf(number, platforms));
  const today = '2026-11-22';
  let findings = 0;
  const withRules = (document: CaseDocument) => {
    findings += checkPlatforms({ document, packs, today }).length;
  };
  const withoutRules = (document: CaseDocument) => {
    for (const pack of packs) contextOf({ document, pack, today });
  };
  // Forms are composed once for each pack and the code is compiled as it runs: neither is the cost of a case.
  for (const document of cases.slice(0, batch)) {
    withRules(document);
    withoutRules(document);
  }
  const compared = (document: CaseDocument) => comparePlatforms({ document, packs, today });
  const proposed = (document: CaseDocument) => proposeCommonValues({ document, today }, compared(document));
  findings = 0;
  const [ours, peer] = [timesOf(cases, withRules), timesOf(cases, withoutRules)];
  const measured = (what: string, value: number, other: number) => ({
    what,
    ours: milliseconds(value),
    peer: `${milliseconds(other)} (no rules)`,
    ratio: `${(value / other).toFixed(1)} ×`,
  });
  return {
    title: `Rules, ${count} cases × ${packs.length} platforms, ${Math.round(findings / count)} findings each`,
    measurements: [
      measured('processor time of one case, all platforms, median', median(ours), median(peer)),
      measured(
        'processor time of one case, all platforms, slowest batch',
        Math.max(...ours),
        Math.max(...peer),
      ),
      {
        what: 'one case, all platforms, median, against the goal',
        ours: milliseconds(median(ours)),
        peer: `${milliseconds(goal)} (goal)`,
        ratio: `${(median(ours) / goal).toFixed(2)} ×`,
      },
      againstComparisonGoal('one case compared on all platforms, median', median(timesOf(cases, compared))),
      againstComparisonGoal(
        'the same with the values proposed for all, 100 cases, median',
        median(timesOf(cases.slice(0, batch), proposed)),
      ),
    ],
  };
}

function againstComparisonGoal(what: string, value: number) {
  return {
    what,
    ours: milliseconds(value),
    peer: `${milliseconds(comparisonGoal)} (goal)`,
    ratio: `${(value / comparisonGoal).toFixed(2)} ×`,
  };
}

/**
 * Processor time of a case in milliseconds, for each batch its mean: what else the machine does is not the cost of
 * a case, and systems count processor time in steps too coarse for one.
 */
function timesOf(cases: readonly CaseDocument[], work: (document: CaseDocument) => unknown): number[] {
  return Array.from({ length: cases.length / batch }, (_, number) => {
    const before = process.threadCpuUsage();
    for (const document of cases.slice(number * batch, (number + 1) * batch)) work(document);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1_000 / batch;
  });
}

function caseOf(number: number, platforms: readonly string[]): CaseDocument {
  const brands = ['云帆', '青禾', '澄海', '木棉', '知行', '远帆', '北辰'];
  const names = ['科技', '优选', ' 通知', '（杭州）', 'HZ', '網絡', '科技有限公司'];
  const pick = (list: readonly string[], step: number) => list[(number + step) % list.length] ?? '';
  const brand = pick(brands, 0);
  const isFaulty = number % 3 === 0;
  return caseDocumentSchema.parse({
    format: caseFormat,
    platforms,
    purpose: number % 2 === 0 ? 'self' : 'other',
    qualificationName: `${brand}资质`,
    organization: {
      name: `杭州${brand}科技有限公司`,
      creditCode: isFaulty ? '91330106O73959654P' : '91330106673959654P',
      certificate: { validFrom: '2015-01-01', validTo: isFaulty ? '2026-02-30' : 'long-term' },
    },
    legalPerson: { name: '沈知远', document: { number: '110105198001010016' } },
    administrator: {
      name: isFaulty ? '' : '林若水',
      mobile: '13800138000',
      document: { number: '330106199003070014', validFrom: '2020-05-06', validTo: '2040-05-06' },
    },
    accountHolder: { name: '宁波远帆信息服务有限公司' },
    authorization: { validFrom: '2026-11-01', validTo: '2028-10-31', signedOn: '2026-11-05' },
    signatures: Array.from({ length: 1 + (number % 10) }, (_, index) => ({
      text: `${brand}${pick(names, index)}`,
      basis: 'shortName',
    })),
    files: isFaulty ? {} : { certificate: 'c.jpg', administratorIdPortrait: 'p.jpg' },
  });
}
