import { isMark, isSameCharacter } from '../../../shared/identifiers/same-character.ts';
import type { LetterPlan, PlannedCharacter, PlannedLine, PlannedPage } from '../letter/letter-plan.ts';
import {
  distance,
  type Homography,
  mapPoint,
  type Point,
  type Quad,
  type Size,
} from '../recognition/geometry.ts';
import { freeing, openCv } from '../recognition/opencv.ts';
import { align } from './align.ts';
import type { ReadSheet, SeenCharacter } from './read-sheet.ts';
import { type OnLine, rowsOf } from './rows.ts';

/** Which page of the letter a sheet shows, and where. */
export interface Registration {
  /** Of the page of the letter, from 0. */
  readonly number: number;
  readonly page: PlannedPage;
  /** From points of the page to pixels of the picture. */
  readonly toPicture: Homography;
  /** Characters of the page that stand where they were expected, of how many. */
  readonly found: number;
  readonly expected: number;
}

interface Pair {
  readonly from: Point;
  readonly to: Point;
}

/** Middle of a planned character's square in points. */
export const middleOf = (character: PlannedCharacter, line: PlannedLine): Point => [
  character.x + character.width / 2,
  line.y - 0.38 * line.size,
];

/** Of a line read, so many characters must agree with a planned line to be taken for it. */
const leastCommon = 4;
const leastShare = 0.6;
/** Points that a character may stand away from its place: paper bends, and readers place letters roughly. */
const slack = 9;
export const leastPairs = 12;
/**
 * Share of the page's characters, or of those read where they are fewer, that must stand in their places: a letter
 * in another's words states the same names, and some of them may happen to fit.
 */
const leastOfPage = 0.45;

const written = ({ text }: { text: string }): boolean => !isMark(text);

function pairsOf(row: readonly OnLine[], seen: readonly SeenCharacter[]): Pair[] {
  const path = align(row, seen, {
    exchange: (a, b) => (isSameCharacter(a.text, b.text) ? 0 : 1.4),
    gap: 0.7,
  });
  return path.flatMap(({ expected, seen: found }) =>
    expected && found && isSameCharacter(expected.text, found.text)
      ? [{ from: middleOf(expected.character, expected.line), to: found.at }]
      : [],
  );
}

const normal = ({ text }: { text: string }): string => text.normalize('NFKC');

interface Row {
  readonly characters: readonly OnLine[];
  readonly normals: ReadonlySet<string>;
}

/** The two rows a line read has most in common with; one that has too few of its characters is not laid beside it. */
function bestTwo(
  rows: readonly Row[],
  seen: readonly SeenCharacter[],
): readonly [best: Pair[], next: Pair[]] {
  const mostWith = ({ normals }: Row) => seen.filter((one) => normals.has(normal(one))).length;
  let [best, next]: [Pair[], Pair[]] = [[], []];
  for (const { row, most } of rows
    .map((row) => ({ row, most: mostWith(row) }))
    .toSorted((a, b) => b.most - a.most)) {
    if (most <= next.length) break;
    const pairs = pairsOf(row.characters, seen);
    if (pairs.length > best.length) [best, next] = [pairs, best];
    else if (pairs.length > next.length) next = pairs;
  }
  return [best, next];
}

/** Every character of a page that was read, with its planned place; lines that fit several places are left out. */
function pairsOn(lines: readonly PlannedLine[], sheet: ReadSheet): Pair[] {
  const rows = rowsOf(lines).map((row) => {
    const characters = row.filter(written);
    return { characters, normals: new Set(characters.map(normal)) };
  });
  return sheet.lines.flatMap((line) => {
    const seen = line.filter(written);
    if (seen.length < leastCommon) return [];
    const least = Math.max(leastCommon, leastShare * seen.length);
    const [best, next] = bestTwo(rows, seen);
    const isOne = best.length > next.length + Math.max(1, 0.15 * seen.length);
    return isOne && best.length >= least ? best : [];
  });
}

async function homography(pairs: readonly Pair[], threshold: number): Promise<Homography | undefined> {
  const { cv } = await openCv;
  return freeing((keep) => {
    const flat = (points: readonly Point[]) =>
      keep(cv.matFromArray(points.length, 1, cv.CV_32FC2, points.flat()));
    const from = flat(pairs.map((pair) => pair.from));
    const to = flat(pairs.map((pair) => pair.to));
    const found = keep(cv.findHomography(from, to, cv.RANSAC, threshold, keep(new cv.Mat()), 4000, 0.999));
    return found.rows === 3 ? Array.from(found.data64F) : undefined;
  });
}

/** Whether a map keeps a page's shape as a camera may see it: convex, not mirrored, of some size. */
function isSensible(toPicture: Homography, page: Size): boolean {
  const corners = cornersOfPage(toPicture, page);
  return corners.every((corner, index) => {
    const next = corners[(index + 1) % 4] ?? corner;
    const after = corners[(index + 2) % 4] ?? corner;
    const cross = (next[0] - corner[0]) * (after[1] - next[1]) - (next[1] - corner[1]) * (after[0] - next[0]);
    const [side, opposite] = [distance(corner, next), distance(after, corners[(index + 3) % 4] ?? after)];
    return cross > 0 && side > 0.4 * opposite && opposite > 0.4 * side;
  });
}

/** Corners of a page in the picture, clockwise from the letter's own top left. */
export function cornersOfPage(toPicture: Homography, { width, height }: Size): Quad {
  const at = (x: number, y: number): Point => mapPoint(toPicture, [x, y]);
  return [at(0, 0), at(width, 0), at(width, height), at(0, height)];
}

/** How many pixels one point is, about the middle of a page. */
export function pixelsPerPoint(toPicture: Homography, { width, height }: Size): number {
  const [x, y] = [width / 2, height / 2];
  const across = distance(mapPoint(toPicture, [x - 50, y]), mapPoint(toPicture, [x + 50, y]));
  const down = distance(mapPoint(toPicture, [x, y - 50]), mapPoint(toPicture, [x, y + 50]));
  return (across + down) / 200;
}

async function onPage(plan: LetterPlan, number: number, sheet: ReadSheet): Promise<Registration | undefined> {
  const page = plan.pages[number];
  if (page === undefined) return undefined;
  const { lines } = page;
  const pairs = pairsOn(lines, sheet);
  if (pairs.length < leastPairs) return undefined;
  const scale = Math.max(sheet.picture.width, sheet.picture.height) / Math.max(page.width, page.height);
  const toPicture = await homography(pairs, slack * scale);
  if (toPicture === undefined || !isSensible(toPicture, page)) return undefined;
  const near = slack * pixelsPerPoint(toPicture, page);
  const found = pairs.filter(({ from, to }) => distance(mapPoint(toPicture, from), to) < near).length;
  const expected = lines.flatMap(({ characters }) => characters.filter(written)).length;
  const read = sheet.lines.flat().filter(written).length;
  const least = Math.max(leastPairs, leastOfPage * Math.min(expected, read));
  return found >= least ? { number, page, toPicture, found, expected } : undefined;
}

/**
 * Finds out which page of a letter a sheet shows, by what can be read on both, and how the page lies in the
 * picture. `undefined` where too little of the sheet is of any page.
 */
export async function register(plan: LetterPlan, sheet: ReadSheet): Promise<Registration | undefined> {
  const all: Registration[] = [];
  for (const number of plan.pages.keys()) {
    const registration = await onPage(plan, number, sheet);
    if (registration) all.push(registration);
  }
  return all.toSorted((a, b) => b.found - a.found)[0];
}
