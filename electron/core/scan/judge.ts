import { messages } from '../../../shared/messages/index.ts';
import type { ScanFinding, ScanText } from '../../../shared/model/scan.ts';
import { fieldLabel } from '../../../shared/rules/letter-field-label.ts';
import type { ScanEvidence, SeenPage } from './evidence.ts';
import { type Judged, paperPlace, placeOn, remark } from './finding.ts';
import { isLegible, judgePicture } from './judge-picture.ts';
import { judgeSeal } from './judge-seal.ts';
import { judgeTexts } from './judge-text.ts';
import { judgeBlanks, judgeDate, judgeSignature } from './judge-writing.ts';

const texts = messages.scan;

/** Share of what a letter must state that is found on one of another make; on any other paper it is not. */
const leastFacts = 0.4;

interface Verdict {
  readonly findings: ScanFinding[];
  readonly texts: ScanText[];
}

const severities = ['error', 'warning', 'note'] as const;
const bySeverity = (a: ScanFinding, b: ScanFinding): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity);

const asTexts = (pages: readonly SeenPage[]): ScanText[] =>
  pages.flatMap((page) =>
    page.texts.map(({ path, expected, read, state, unknown, box }) => ({
      path,
      expected: expected.trim(),
      read,
      state: state === 'same' && unknown !== '' ? 'doubtful' : state,
      place: placeOn(page, box),
    })),
  );

/** What the evidence of a signed letter amounts to: findings, the gravest first, and the texts compared. */
export function judgeScan(evidence: ScanEvidence, judged: Judged): Verdict {
  const own = evidence.pages.filter(({ letterPage }) => letterPage !== null);
  const findings = own.length > 0 ? ofOwn(evidence, own, judged) : ofOther(evidence, judged);
  const compared = own.length > 0 ? own : evidence.pages;
  return { findings: findings.toSorted(bySeverity), texts: asTexts(compared) };
}

/** The clearest picture of each page of the letter. */
function clearest(pages: readonly SeenPage[]): Map<number, SeenPage> {
  const best = new Map<number, SeenPage>();
  for (const page of pages) {
    if (page.letterPage === null) continue;
    const known = best.get(page.letterPage);
    if (known === undefined || page.found > known.found) best.set(page.letterPage, page);
  }
  return best;
}

function ofOwn(
  { pages, letterPages, notCompared }: ScanEvidence,
  own: readonly SeenPage[],
  judged: Judged,
): ScanFinding[] {
  const findings: ScanFinding[] = [];
  const best = clearest(own);
  for (const [number, role] of letterPages.entries()) {
    const shown = own.filter(({ letterPage }) => letterPage === number);
    const about = String(number);
    if (shown.length === 0 && role !== 'bare') {
      const advice = texts.pageMissing(number + 1, letterPages.length);
      // A page of the platform's own words alone may be its instructions.
      const severity = role === 'plain' ? 'warning' : 'error';
      findings.push(remark({ id: 'page-missing', severity, advice, place: null, about }));
    }
    for (const again of shown.filter((page) => page !== best.get(number))) {
      const advice = texts.pageTwice(number + 1);
      findings.push(remark({ id: 'page-twice', severity: 'note', advice, place: paperPlace(again), about }));
    }
  }
  const bare = letterPages.filter((role) => role === 'bare').length;
  for (const page of pages.filter(({ letterPage }) => letterPage === null).slice(bare)) {
    const about = `${page.file}.${page.page}`;
    const given = { advice: texts.pageUnknown, place: paperPlace(page), about };
    findings.push(remark({ id: 'page-unknown', severity: 'note', ...given }));
  }
  for (const page of best.values()) {
    findings.push(...judgePicture(page), ...judgeBlanks(page));
    if (isLegible(page)) findings.push(...judgeTexts(page));
  }
  const closing = best.get(letterPages.indexOf('closing'));
  if (closing) findings.push(...ofClosing(closing, judged));
  if (notCompared.length > 0) {
    const advice = texts.notCompared([...new Set(notCompared.map(fieldLabel))]);
    findings.push(remark({ id: 'not-compared', severity: 'note', advice, place: null }));
  }
  return findings;
}

function ofClosing(page: SeenPage, judged: Judged): ScanFinding[] {
  const isDatePrinted =
    page.letterPage !== null && page.texts.some(({ path }) => path === 'authorization.signedOn');
  return [
    ...judgeSeal(page, judged),
    ...judgeSignature(page, judged),
    ...judgeDate(page, judged, isDatePrinted),
  ];
}

/** How much of what a letter must state is on a page. */
const factsOn = ({ texts: compared }: SeenPage): number =>
  compared.filter(({ state }) => state !== 'missing').length;

/** A letter on the platform's own template, or no letter at all. */
function ofOther({ pages }: ScanEvidence, judged: Judged): ScanFinding[] {
  const [first] = pages.toSorted((a, b) => factsOn(b) - factsOn(a));
  const isLetter =
    first !== undefined &&
    first.texts.length > 0 &&
    factsOn(first) >= leastFacts * first.texts.length &&
    texts.titleWords.some((word) => pages.some(({ text }) => text.includes(word)));
  if (!isLetter) {
    const place = first ? paperPlace(first) : null;
    const blurred = pages.filter((page) => !isLegible(page)).flatMap((page) => [...judgePicture(page)]);
    return [remark({ id: 'other-paper', severity: 'error', advice: texts.otherPaper, place }), ...blurred];
  }
  const sealed = pages.toReversed().find(({ seals }) => seals.length > 0) ?? pages.at(-1) ?? first;
  return [
    remark({ id: 'other-template', severity: 'note', advice: texts.otherTemplate, place: paperPlace(first) }),
    ...pages.flatMap((page) => [...judgePicture(page)]),
    ...readBest(pages).flatMap((page) => [...judgeTexts(page)]),
    ...ofClosing(sealed, judged),
  ];
}

const order = ['same', 'doubtful', 'different', 'missing'];

/** The pages, each with those texts only that were read best on it. */
function readBest(pages: readonly SeenPage[]): SeenPage[] {
  const best = new Map<string, { page: SeenPage; state: string }>();
  for (const page of pages) {
    for (const { path, state } of page.texts) {
      const known = best.get(path);
      if (known === undefined || order.indexOf(state) < order.indexOf(known.state)) {
        best.set(path, { page, state });
      }
    }
  }
  return pages.map((page) => ({
    ...page,
    texts: page.texts.filter(({ path }) => best.get(path)?.page === page),
  }));
}
