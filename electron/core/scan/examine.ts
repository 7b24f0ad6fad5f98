import type { Progress } from '../../../shared/contract/procedure.ts';
import { pageHeight, pageWidth } from '../letter/page-geometry.ts';
import { openPages } from '../recognition/decode/decode.ts';
import { outlineIn } from '../recognition/geometry.ts';
import type { Picture } from '../recognition/picture.ts';
import { forOneJob, type Readers } from '../recognition/read/readers.ts';
import { anchorWords } from './anchor-words.ts';
import { anchoredPlaces, type ClosingPlaces, plannedPlaces } from './closing-places.ts';
import {
  addedScope,
  changedWording,
  comparedTexts,
  placeTexts,
  stretchesOf,
  unclearStretches,
} from './compare-text.ts';
import type { ScanEvidence, SeenPage } from './evidence.ts';
import { flatInks, type Inks, onFlat, shareAbove } from './flat-page.ts';
import { planOfForm } from './form-plan.ts';
import type { ExpectedLetter } from './letter-facts.ts';
import type { Lie } from './lie.ts';
import { lookForFacts } from './look-for-facts.ts';
import { cutAway, lostCharacters, resolutionOf } from './page-edges.ts';
import { placeOf } from './page-map.ts';
import { pageRoles, statedPaths } from './page-roles.ts';
import { homographyBetween } from './paper-map.ts';
import { printAlone } from './print-alone.ts';
import { type ReadSheet, readSheet } from './read-sheet.ts';
import { cornersOfPage, type Registration, register } from './register.ts';
import { findSeals } from './seals.ts';
import { asPictured, lookAgainAt } from './second-look.ts';
import { edgeWidth } from './sharpness.ts';
import { inkPlaces } from './written-places.ts';

export interface ExamineOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Levels of colour that no grey picture reaches, even as a JPEG. */
const coloured = 40;
/** Share of what is left of a page's way that each line read brings it nearer to its end. */
const stride = 0.025;

/**
 * Looks at every page of the files of a signed letter. Places are ratios of the page they stand on. One page is
 * in memory at a time. Throws ProblemError for what cannot be opened.
 */
export async function examineScan(
  files: readonly Uint8Array[],
  expected: ExpectedLetter,
  readers: Readers,
  { signal, onProgress }: ExamineOptions,
): Promise<ScanEvidence> {
  const pages: SeenPage[] = [];
  const letter = expected.form ? { ...expected, plan: await planOfForm(expected.form) } : expected;
  for (const [file, bytes] of files.entries()) {
    signal.throwIfAborted();
    onProgress({ ratio: file / files.length, step: 'decode' });
    const opened = await openPages(bytes);
    try {
      for (const [index, page] of opened.pages.entries()) {
        signal.throwIfAborted();
        let left = 0.95;
        const report = () => {
          const done = file + (index + 1 - left) / opened.pages.length;
          onProgress({ ratio: done / files.length, step: 'read' });
          left *= 1 - stride;
        };
        const picture = await page.picture();
        report();
        const seen = await examinePage(picture, letter, forOneJob(readers, signal, report));
        pages.push({ ...seen, file, page: index, width: page.original.width, height: page.original.height });
      }
    } finally {
      await opened.close();
    }
  }
  onProgress({ ratio: 1, step: 'done' });
  const stated = statedPaths(letter.plan);
  return {
    pages,
    letterPages: pageRoles(letter.plan),
    notCompared: expected.form
      ? letter.facts.map(({ path }) => path).filter((path) => !stated.has(path))
      : [],
  };
}

const knownTo =
  ({ first }: Readers) =>
  (character: string) =>
    first.knows?.(character) ?? true;

type PageFindings = Omit<SeenPage, 'file' | 'page' | 'width' | 'height'>;

async function examinePage(
  picture: Picture,
  letter: ExpectedLetter,
  readers: Readers,
): Promise<PageFindings> {
  const sheet = await readSheet(picture, readers);
  const registration = await register(letter.plan, sheet);
  return registration ? examineOwn(sheet, registration, readers) : examineOther(sheet, letter, readers);
}

/** A page of the letter as we composed it: everything has its known place. */
async function examineOwn(
  sheet: ReadSheet,
  { number, page, toPicture, found, expected }: Registration,
  readers: Readers,
): Promise<PageFindings> {
  const { picture } = sheet;
  const { lines, width, height } = page;
  const lie: Lie = { width: picture.width, height: picture.height, page: { width, height }, toPicture };
  const placed = placeTexts(lines, sheet, toPicture, knownTo(readers));
  const stretches = stretchesOf(placed);
  const inks = await flatInks(picture, lie);
  const views = [asPictured(picture, toPicture), printAlone(inks.print)];
  await lookAgainAt(unclearStretches(stretches), placed, views, readers.first);
  return {
    letterPage: number,
    found: found / Math.max(1, expected),
    ...(await examineInk(sheet, inks, plannedPlaces(page, placed), lie, readers)),
    lost: lostCharacters(lines, lie),
    texts: [...comparedTexts(stretches, lie), ...addedScope(stretches, lie)],
    wording: changedWording(stretches, lie),
  };
}

/** A page that is not of our making: places by the words beside them, texts wherever they stand. */
async function examineOther(
  sheet: ReadSheet,
  letter: ExpectedLetter,
  readers: Readers,
): Promise<PageFindings> {
  const { picture, paper } = sheet;
  const page = { width: pageWidth, height: pageHeight };
  const toPicture = await homographyBetween(page, paper);
  const lie: Lie = { width: picture.width, height: picture.height, page, toPicture };
  const inks = await flatInks(picture, lie);
  return {
    letterPage: null,
    found: 0,
    ...(await examineInk(sheet, inks, anchoredPlaces(sheet, lie, anchorWords), lie, readers)),
    lost: 0,
    texts: lookForFacts(letter.facts, sheet, lie, knownTo(readers)),
    wording: [],
  };
}

async function examineInk(
  sheet: ReadSheet,
  inks: Inks,
  places: ClosingPlaces,
  lie: Lie,
  readers: Readers,
): Promise<Omit<PageFindings, 'letterPage' | 'found' | 'lost' | 'texts' | 'wording'>> {
  const seals = await findSeals(inks, places, lie, readers.first);
  return {
    text: sheet.lines.map((line) => line.map(({ text }) => text).join('')).join('\n'),
    resolution: resolutionOf(lie),
    edge: edgeWidth(inks.dark, places.printed.map(onFlat)),
    colour: shareAbove(inks.colour, coloured),
    cut: cutAway(lie),
    outline: outlineIn(cornersOfPage(lie.toPicture, lie.page), lie),
    seals: seals.map(({ seen }) => seen),
    sealPlace: places.seal ? placeOf(places.seal, lie) : null,
    blanks: await inkPlaces(inks, places, seals, lie),
  };
}
