import { loadRulePacks } from '../../../electron/core/platforms/load-rule-packs.ts';
import type { ScanEvidence, SeenPage, SeenSeal } from '../../../electron/core/scan/evidence.ts';
import { judgeScan } from '../../../electron/core/scan/judge.ts';
import { resourcesDirectory } from '../letter/letter-samples.ts';

const [pack] = await loadRulePacks(resourcesDirectory);
const box = [0.5, 0.7, 0.2, 0.1] as const;
const none = { text: '', confidence: 0 };

const authorizer = '杭州云杉秋实网络科技有限公司';
export const authorizee = '上海拾光信息技术有限公司';

export const goodSeal: SeenSeal = {
  colour: 'red',
  closed: 0.98,
  outside: 0,
  inPlace: true,
  name: { text: authorizer, confidence: 0.95 },
  words: none,
  box,
};

const written = { area: 20, width: 14, height: 7, box };

/** A page on which nothing is wrong. */
export const goodPage: SeenPage = {
  file: 0,
  page: 0,
  width: 2000,
  height: 2800,
  letterPage: 0,
  found: 0.9,
  text: '',
  resolution: 9,
  edge: 0.25,
  colour: 0.006,
  cut: { top: 0, right: 0, bottom: 0, left: 0 },
  lost: 0,
  outline: [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ],
  seals: [goodSeal],
  sealPlace: box,
  blanks: [
    { field: 'closing.signature', ink: written, isShown: true, isCovered: false },
    { field: 'authorization.signedOn', ink: written, isShown: true, isCovered: false },
  ],
  texts: [
    {
      path: 'organization.name',
      expected: authorizer,
      read: authorizer,
      state: 'same',
      unknown: '',
      box,
    },
  ],
  wording: [],
};

/** Ids of the findings about pages, with how grave they are. */
export function told(
  pages: readonly Partial<SeenPage>[],
  letterPages: ScanEvidence['letterPages'] = ['closing'],
  notCompared: readonly string[] = [],
): string[] {
  const evidence = { pages: pages.map((page) => ({ ...goodPage, ...page })), letterPages, notCompared };
  return judged(evidence).map(({ severity, key }) => `${severity} ${key}`);
}

export function judged(evidence: ScanEvidence) {
  if (pack === undefined) throw new RangeError('no rule pack');
  return judgeScan(evidence, { pack, authorizer, authorizee }).findings;
}
