import type { FormPlace, FormValue } from '../model/letter-form.ts';
import { dateAskedBy, type Party, partyIn, valueAskedBy } from './place-labels.ts';
import { type TextLine, type TextRun, textLines } from './text-lines.ts';

type Mark = Extract<FormPlace, { kind: 'mark' }>;

/** A stretch of a line that is left to be filled in: positions of its characters. */
interface Blank {
  readonly start: number;
  readonly end: number;
}

const parts: Readonly<Record<string, 'year' | 'month' | 'day'>> = { 年: 'year', 月: 'month', 日: 'day' };
/** Underscores, or spaces that were typed or left between two stretches of text. */
const blankText = /[_＿﹍]{2,}|[ \u3000\u00a0]{3,}| (?=[年月日至，。）】])/g;
/** A blank narrower than this holds no value (ratio of the page). */
const narrowest = 0.012;
/** Of a place, in heights of the type: above the base line, and in all. */
const rise = 1.15;
const tall = 1.5;

/**
 * Where a template's own text asks for values: underscores, gaps and line ends after a label it knows. Only proposed;
 * what is stamped or signed by hand, and labels it does not know, are left alone.
 *
 * @param page counted from 0
 * @param runs text of the page as it is shown
 */
export function suggestPlaces(page: number, runs: readonly TextRun[]): Mark[] {
  const lines = textLines(runs);
  const right = rightEdge(lines);
  let party: Party = 'organization';
  return lines.flatMap((line) => {
    const found = placesIn(line, right, party);
    party = partyIn(line.text, party);
    return found.map(
      ({ value, x, width }): Mark => ({
        kind: 'mark',
        page,
        value,
        box: [x, Math.max(0, line.y - line.height * rise), width, line.height * tall],
      }),
    );
  });
}

interface Found {
  readonly value: FormValue;
  readonly x: number;
  readonly width: number;
}

function placesIn(line: TextLine, right: number, before: Party): Found[] {
  const { text, characters } = line;
  const found: Found[] = [];
  let date: ReturnType<typeof dateAskedBy> = null;
  let from = 0;
  for (const { start, end } of blanksIn(line)) {
    const label = text.slice(from, start);
    const following = text.slice(end).trimStart().charAt(0);
    const part = parts[following];
    if (part === 'year') date = dateAskedBy(label);
    const known = part === undefined ? valueAskedBy(label, partyIn(text.slice(0, start), before)) : null;
    const value = part === undefined ? known : date === null ? null : (`${date}.${part}` as const);
    const first = characters[start];
    const last = characters[end - 1];
    const lineEnd = characters.at(-1);
    const x = first?.x ?? (lineEnd ? lineEnd.x + lineEnd.width : 0);
    const stop = last && first ? last.x + last.width : right;
    if (value !== null && stop - x > narrowest) found.push({ value, x, width: stop - x });
    from = end;
  }
  return found;
}

/** Blanks of a line; one that ends with a colon has the rest of the line. */
function blanksIn({ text }: TextLine): Blank[] {
  const blanks = [...text.matchAll(blankText)].map(({ 0: blank, index }) => ({
    start: index,
    end: index + blank.length,
  }));
  return /[:：]\s*$/.test(text) ? [...blanks, { start: text.length, end: text.length }] : blanks;
}

/** Where lines end: as far from the right as they begin from the left, or beyond where one goes further. */
function rightEdge(lines: readonly TextLine[]): number {
  const lefts = lines.flatMap(({ characters }) => characters[0]?.x ?? []);
  const rights = lines.flatMap(({ characters }) => {
    const last = characters.at(-1);
    return last ? last.x + last.width : [];
  });
  return Math.min(0.97, Math.max(1 - Math.min(0.5, ...lefts), ...rights));
}
