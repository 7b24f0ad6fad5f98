import { isMark } from '../../../shared/identifiers/same-character.ts';
import { messages } from '../../../shared/messages/index.ts';
import type { PlannedBlank, PlannedCharacter, PlannedLine } from '../letter/letter-plan.ts';
import { points } from '../letter/page-geometry.ts';
import type { Rectangle, Size } from '../recognition/geometry.ts';
import type { AnchorWords } from './closing-places.ts';
import { type OnLine, rowsOf } from './rows.ts';

/** Where a platform's own letter is sealed, signed and dated. Points. */
export interface FormClosing {
  readonly seal: Rectangle;
  readonly blanks: readonly PlannedBlank[];
  /** What the words beside those places are for, such as `closing.seal`. */
  readonly fields: ReadonlyMap<PlannedCharacter, string>;
}

/** Words of the form itself that stand close together. */
type Label = readonly OnLine[];

/** Ems between two characters that part two labels of one row. */
const apart = 2.5;
/** A label is short, has a colon or brackets, and hardly any words behind what it asks for. */
const longest = 24;
const mostBehind = 3;
/** Millimetres above the words of the seal in which signature and date may stand. */
const above = 25;
/** Millimetres left of the words, above and below them in which the middle of a seal belongs. */
const sealReach = { left: 40, above: 45, below: 65 };
/** Millimetres of a line to sign on, and to date; a gap below the least is none. */
const signatureWidth = 60;
const dateWidth = 45;
const leastGap = 2.5;
const besideEdge = 6;

const isUnit = (text: string): boolean => messages.scan.dateUnits.includes(text);
const textOf = (label: Label): string => label.map(({ text }) => text).join('');
const leftOf = (label: Label): number => label[0]?.character.x ?? 0;
const baseOf = (label: Label): number => label[0]?.line.y ?? 0;
const endOf = ({ character }: OnLine): number => character.x + character.width;

function labelsOf(lines: readonly PlannedLine[]): Label[] {
  return rowsOf(lines).flatMap((row) => {
    const labels: OnLine[][] = [];
    let before: OnLine | undefined;
    for (const one of row) {
      if (one.text.trim() === '') continue;
      const isOwn = one.character.field === undefined;
      const gap = before === undefined ? 0 : one.character.x - endOf(before);
      const isNext = before?.character.field === undefined && gap < apart * one.line.size;
      const last = labels.at(-1);
      if (isOwn && last && isNext) last.push(one);
      else if (isOwn) labels.push([one]);
      before = one;
    }
    return labels;
  });
}

/** Characters of a label up to the end of what it asks for, with the brackets and the colon behind it. */
function asked(label: Label, words: RegExp): Label | undefined {
  const text = textOf(label);
  const match = words.exec(text);
  if (match === null || !/[：:（(]/.test(text) || label.length > longest) return undefined;
  let end = match.index + match[0].length;
  if (label.slice(end).filter((one) => !isMark(one.text)).length > mostBehind) return undefined;
  while (end < label.length && isMark(label[end]?.text ?? '')) end += 1;
  return label.slice(0, end);
}

/** The places by the words beside them, on one page; `undefined` for a page that is not sealed. */
export function closingOf(
  lines: readonly PlannedLine[],
  sheet: Size,
  words: AnchorWords,
): FormClosing | undefined {
  const labels = labelsOf(lines);
  const ours = (found: readonly Label[]) =>
    found.findLast((label) => !words.otherParty.test(textOf(label))) ?? found.at(-1);
  const askingFor = (pattern: RegExp) => labels.filter((label) => asked(label, pattern) !== undefined);

  const sealed = askingFor(words.seal);
  const seal = ours(sealed.filter((label) => !words.signature.test(textOf(label)))) ?? ours(sealed);
  if (seal === undefined) return undefined;
  const near = (label: Label) => baseOf(label) > baseOf(seal) - points(above);
  const signature = ours(askingFor(words.signature).filter(near));
  // A date may be nothing but 年月日.
  const date = ours(labels.filter((label) => words.date.test(textOf(label)) && near(label)));

  const room = { right: sheet.width - points(besideEdge), lines };
  const [top, left] = [baseOf(seal), leftOf(seal)];
  const x = Math.max(0, left - points(sealReach.left));
  return {
    seal: {
      x,
      y: top - points(sealReach.above),
      width: sheet.width - x,
      height: points(sealReach.above + sealReach.below),
    },
    blanks: [
      ...(signature ? lineBeside(asked(signature, words.signature) ?? [], room) : []),
      ...(date ? dateBlanks(date, words.date, room) : []),
    ],
    fields: new Map([
      ...fieldsOf(asked(seal, words.seal), 'closing.seal'),
      ...fieldsOf(signature && asked(signature, words.signature), 'closing.signature'),
      ...fieldsOf(date, 'closing.date'),
    ]),
  };
}

const fieldsOf = (label: Label | undefined, field: string): [PlannedCharacter, string][] =>
  (label ?? []).map(({ character }) => [character, field]);

interface Room {
  readonly right: number;
  readonly lines: readonly PlannedLine[];
}

/** What is free behind the last character of a label, up to the next print of its row. */
function freeBehind(label: Label, width: number, { right, lines }: Room): PlannedBlank | undefined {
  const last = label.at(-1);
  if (last === undefined) return undefined;
  const x = endOf(last);
  const next = lines
    .filter(({ y, size }) => Math.abs(y - last.line.y) < 0.6 * size)
    .flatMap(({ characters }) => characters)
    .filter(
      (character) => character.text.trim() !== '' && character.x > x - 1 && character !== last.character,
    )
    .reduce((nearest, character) => Math.min(nearest, character.x), right);
  const free = Math.min(points(width), next - x);
  return free < points(leastGap) ? undefined : { x, y: last.line.y, width: free };
}

function lineBeside(label: Label, room: Room): PlannedBlank[] {
  const free = freeBehind(label, signatureWidth, room);
  return free ? [{ ...free, field: 'closing.signature' }] : [];
}

/** Before each of 年月日, or one behind the word where the form prints none of them. */
function dateBlanks(label: Label, words: RegExp, room: Room): PlannedBlank[] {
  const field = 'authorization.signedOn';
  const units = label.filter(
    ({ text }, index) => isUnit(text) && !words.test(text + (label[index + 1]?.text ?? '')),
  );
  if (units.length === 0) {
    const free = freeBehind(asked(label, words) ?? label, dateWidth, room);
    return free ? [{ ...free, field }] : [];
  }
  return units.flatMap((unit) => {
    const index = label.indexOf(unit);
    const before = label[index - 1];
    const from = before ? endOf(before) : unit.character.x - points(dateWidth / 3);
    const x = Math.max(from, unit.character.x - points(dateWidth / 2));
    const width = unit.character.x - x;
    return width < points(leastGap) ? [] : [{ x, y: unit.line.y, width, field }];
  });
}
