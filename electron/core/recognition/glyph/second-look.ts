import { type Rectangle, right, verticalOverlap } from '../geometry.ts';
import { ofPeople, type Place, type PlaceName } from '../parse/place.ts';
import type { PartReadings } from '../read/part-readings.ts';
import { lookAt } from '../read/parts.ts';
import type { ReadLine } from '../read/read-line.ts';
import type { ReadSymbol } from '../read/reader.ts';
import { type Difference, differencesOf, isSamePrint } from '../weigh/confirmed.ts';
import { type FormReading, isTorn } from '../weigh/likeliest.ts';
import type { GlyphReader } from './glyph-reader.ts';

/** What readers saw in a place, and where to look again. */
interface Seen {
  readonly place: Place;
  /** What the first reader and the one after it saw there. */
  readonly own: readonly ReadSymbol[];
  readonly other: readonly ReadSymbol[];
  /** The document's lines as the first reader saw them, and what was seen in parts of it. */
  readonly lines: readonly ReadLine[];
  readonly parts: PartReadings;
}

/** Names in Chinese, of people and their ethnic groups, are looked at whole: in them readers pass over what they do not know. */
const names: ReadonlySet<PlaceName> = new Set<PlaceName>(['name', 'legalPersonName', 'nation']);
/** Of longer values what readers differ in. */
const inWords: ReadonlySet<PlaceName> = new Set<PlaceName>([
  'companyName',
  'companyType',
  'registeredCapital',
  'address',
  'issuer',
]);

/** Longer names are those of companies, or of more than one person. */
const longestName = 6;
/** Characters and stretches beyond which both readers read badly, and so would a third. */
const longestStretch = 4;
const mostStretches = 4;
/** A reader less sure of a character was in doubt of it; where nobody else is asked, less sure than this. */
const sure = 0.95;
const sureAlone = 0.97;
/** What it read so surely is looked at by nobody else. */
const surely = 0.99;
/** A reader less sure than this guessed, and may have taken one character for two. */
const guessed = 0.5;

/** In widths of a character: from its middle to where its neighbour may begin, and to where it begins itself. */
const half = 0.45;
const startsBefore = 0.65;

const isHan = ({ text }: Pick<ReadSymbol, 'text'>): boolean => /\p{Script=Han}/u.test(text);
const textOf = (symbols: readonly ReadSymbol[]): string => symbols.map(({ text }) => text).join('');
const middle = ({ box }: ReadSymbol): number => box.x + box.width / 2;

async function readAt(
  part: Rectangle,
  reader: GlyphReader,
  { lines, parts }: Pick<Seen, 'lines' | 'parts'>,
): Promise<readonly ReadSymbol[] | undefined> {
  const look = lookAt(lines, part);
  return look && (await parts.read(reader, part, look, 'text')).symbols;
}

/** What was seen in words, in which no older forms stand: the likeliest of the others instead. */
const inWordsOf = (symbols: readonly ReadSymbol[], { isStandard = () => true }: GlyphReader): ReadSymbol[] =>
  symbols.map((symbol) => {
    if (isStandard(symbol.text)) return symbol;
    const other = symbol.runnersUp?.find(({ text }) => isStandard(text));
    return { ...symbol, text: other?.text ?? symbol.text, confidence: other?.probability ?? 0 };
  });

/** The part of a value's line in which readers differ: from the character before to the one after. */
function partOf(
  { lines }: Place,
  own: readonly ReadSymbol[],
  { at, own: differing }: Difference<ReadSymbol>,
) {
  const beside = [...differing, own[at], own[at - 1]].find((symbol) => symbol !== undefined);
  const line = beside && lines.find((one) => verticalOverlap(one, beside.box) > 0.5);
  if (line === undefined) return undefined;
  const inLine = (symbol: ReadSymbol | undefined) =>
    symbol !== undefined && verticalOverlap(symbol.box, line) > 0.5 ? symbol : undefined;
  const [before, after] = [inLine(own[at - 1]), inLine(own[at + differing.length])];
  const room = half * line.height;
  const from = before === undefined ? line.x : Math.max(line.x, middle(before) + room);
  const to = after === undefined ? right(line) : Math.min(right(line), middle(after) - room);
  return { ...line, x: from, width: to - from };
}

/** The same sign of either width is one. */
const ofOneWidth = (symbol: ReadSymbol): ReadSymbol => ({ ...symbol, text: symbol.text.normalize('NFKC') });

/** Whether a stretch holds nothing but signs such as specks, and whether its characters can be told by their form. */
const isSigns = (symbols: readonly ReadSymbol[]): boolean =>
  symbols.every(({ text }) => !/[\p{Letter}\p{Number}]/u.test(text));
const isTold = (symbols: readonly ReadSymbol[]): boolean =>
  symbols.length <= longestStretch && symbols.every((symbol) => isHan(symbol) || isSigns([symbol]));

/** Characters of which the first reader was less sure than that, although the other saw the same. */
const doubted = (
  own: readonly ReadSymbol[],
  differences: readonly Difference<ReadSymbol>[],
  least: number,
): Difference<ReadSymbol>[] =>
  own.flatMap((symbol, at): Difference<ReadSymbol>[] =>
    isHan(symbol) &&
    symbol.confidence < least &&
    !differences.some((one) => at >= one.at && at < one.at + one.own.length)
      ? [{ at, own: [symbol], other: [symbol] }]
      : [],
  );

/** A longer value with each stretch that is in doubt as its characters look; both readers agree on the rest. */
async function stretches({ place, own, other, ...scene }: Seen, reader: GlyphReader) {
  const differences = differencesOf(own.map(ofOneWidth), other.map(ofOneWidth)).filter(
    (one) => !isSigns([...one.own, ...one.other]),
  );
  if (!isSamePrint(own, differences)) return undefined;
  // Of a number in doubt nothing more is learned, and the rest would look more certain than the whole is.
  if (own.some((symbol) => symbol.confidence < sure && !isHan(symbol) && !isSigns([symbol])))
    return undefined;
  const looked = [...differences, ...doubted(own, differences, sure)].toSorted((a, b) => b.at - a.at);
  if (looked.length === 0 || looked.length > mostStretches) return undefined;
  const read = own.map((symbol) => ({ ...symbol, confidence: 1 }));
  for (const one of looked) {
    const part = isTold(one.own) && isTold(one.other) ? partOf(place, own, one) : undefined;
    if (part === undefined) return undefined;
    const looks = part.width < half * part.height ? [] : await readAt(part, reader, scene);
    if (looks === undefined) return undefined;
    const seen = inWordsOf(looks, reader);
    // Where two saw the same, a third that sees something else only leaves it in doubt.
    const isAgreed = one.own.length === 1 && one.own[0] === one.other[0];
    const isContradicted = isAgreed && textOf(seen) !== textOf(one.own);
    const stays = one.own.map((symbol) => ({ ...symbol, confidence: 0 }));
    read.splice(one.at, one.own.length, ...(isContradicted ? stays : seen));
  }
  // What form contradicts and cannot put right is not confirmed by it.
  const isConfirming = textOf(read) === textOf(own);
  return isConfirming && read.some(({ confidence }) => confidence === 0) ? undefined : read;
}

/** Values that begin with known places and go on in words that the first reader knows how to follow. */
const ofPlaces: ReadonlySet<PlaceName> = new Set<PlaceName>(['address', 'issuer']);

/** The characters that a look at their forms may settle, the least sure first. */
const unsettled = (symbols: readonly ReadSymbol[]) =>
  doubted(symbols, [], surely)
    .toSorted((a, b) => (a.own[0]?.confidence ?? 0) - (b.own[0]?.confidence ?? 0))
    .slice(0, mostStretches);

/**
 * Whether a look at the form of its characters may settle a value that the first reader read well enough: all of a
 * name in Chinese; or, of a value in words, little that it was unsure of, all of it Chinese and nothing guessed.
 */
export function mayBeConfirmed({ name, symbols }: Pick<Place, 'name' | 'symbols'>): boolean {
  if (ofPeople.has(name)) {
    return symbols.length > 1 && symbols.every((one) => isHan(one) && one.confidence >= sureAlone);
  }
  const unsure = symbols.filter((symbol) => symbol.confidence < sureAlone && !isSigns([symbol]));
  return (
    ofPlaces.has(name) &&
    unsure.length <= mostStretches &&
    unsure.every((symbol) => isHan(symbol) && symbol.confidence >= guessed)
  );
}

/**
 * What the first reader saw as a reading of its own, where each character that it was unsure of has the form of what
 * it took it for; `undefined` where one has not, or it was sure of all.
 */
export async function confirmedByForm({ place, own, ...scene }: Omit<Seen, 'other'>, reader: GlyphReader) {
  const looked = unsettled(own);
  if (looked.length === 0) return undefined;
  const read = own.map((symbol) => ({ ...symbol, confidence: 1 }));
  for (const one of looked) {
    const part = partOf(place, own, one);
    const [seen, ...more] = inWordsOf((part && (await readAt(part, reader, scene))) ?? [], reader);
    if (seen === undefined || more.length > 0 || seen.text !== one.own[0]?.text) return undefined;
    read[one.at] = { ...seen, box: one.own[0].box };
  }
  return { reader: reader.id, symbols: read };
}

/** The end of a line from where a character stands. */
function restOf(lines: readonly Rectangle[], { box }: ReadSymbol): Rectangle | undefined {
  const line = lines.find((one) => verticalOverlap(one, box) > 0.5);
  const from = line && Math.max(line.x, box.x + box.width / 2 - startsBefore * line.height);
  return line && from !== undefined ? { ...line, x: from, width: right(line) - from } : undefined;
}

/** A name in Chinese, each of its characters as it looks, with the letters that stand before it. */
async function wholeName({ place, own, ...scene }: Omit<Seen, 'other'>, reader: GlyphReader) {
  const at = Math.max(0, own.findIndex(isHan));
  const [letters, characters] = [own.slice(0, at), own.slice(at)];
  if (characters.length > longestName || !characters.every(isHan)) return undefined;
  const [first] = characters;
  const rest = at === 0 || first === undefined ? undefined : restOf(place.lines, first);
  const shown = at === 0 ? place.lines : [rest].filter((line) => line !== undefined);
  const read = await Promise.all(shown.map((line) => readAt(line, reader, scene)));
  return [...letters, ...read.flatMap((symbols) => symbols ?? [])];
}

/** A person's name whose characters all have the form of what the first reader took them for; `undefined` where one has not. */
export async function confirmedName(
  seen: Omit<Seen, 'other'>,
  reader: GlyphReader,
  isKnown: FormReading['isKnown'],
): Promise<FormReading | undefined> {
  const symbols = await wholeName(seen, reader);
  const isSame = symbols !== undefined && textOf(symbols) === textOf(seen.own);
  return isSame && !isTorn(symbols) ? { reader: reader.id, symbols, isWhole: true, isKnown } : undefined;
}

/** A further look at a value in words in which readers differ; `undefined` where it can tell nothing. */
export async function secondLook(
  seen: Seen,
  reader: GlyphReader,
  isKnown: FormReading['isKnown'],
): Promise<FormReading | undefined> {
  const { name } = seen.place;
  const told = (symbols: readonly ReadSymbol[] | undefined, isWhole: boolean) =>
    symbols && {
      reader: reader.id,
      symbols,
      isWhole,
      isKnown,
      ...(reader.knows && { isTold: reader.knows }),
    };
  const whole = names.has(name) ? told(await wholeName(seen, reader), true) : undefined;
  const isInWords = names.has(name) || inWords.has(name);
  return whole ?? (isInWords ? told(await stretches(seen, reader), false) : undefined);
}
