import type { PlaceName } from '../parse/place.ts';
import type { ReadSymbol } from '../read/reader.ts';
import { correctedReading } from './corrected-reading.ts';
import type { Doubt, DoubtfulSymbol, ReaderTraits } from './doubt.ts';
import { addresses, type GrammarNode, issuers } from './grammar.ts';
import { readDivisions } from './read-divisions.ts';

/** What one reader saw in a place, its lines after each other. */
interface PlaceReading {
  readonly reader: string;
  readonly symbols: readonly (ReadSymbol & DoubtfulSymbol)[];
  /** How sure it is at most where no other reader confirms it. */
  readonly whereAlone?: number;
}

/** Characters of divisions that are not in PP-OCRv4's list: however sure, it can only read another or none. */
export const unknownToPaddle: ReadonlySet<string> = new Set('隰沚埇瀍浉猇仫蒗鄠邙');

/**
 * Measured on addresses and issuers: 19 of 20 characters that were right had a confidence of 0.98 or more from
 * PP-OCRv4 and 0.95 or more from Tesseract; most that were misread stayed below these limits.
 */
const paddle: ReaderTraits = {
  canRead: (character) => !unknownToPaddle.has(character),
  uncertainBelow: 0.7,
};
const tesseract: ReaderTraits = { canRead: () => true, uncertainBelow: 0.93 };

const traitsOf = (reader: string): ReaderTraits => (reader.startsWith('paddle') ? paddle : tesseract);

/** How far a character that was put right may be trusted, by why it was doubted. */
const trust: Record<Doubt, number> = {
  seen: 0.9,
  room: 0.9,
  unreadable: 0.9,
  surrounded: 0.9,
  uncertain: 0.7,
  cut: 0.7,
};

const grammars: Partial<Record<PlaceName, { readonly grammar: GrammarNode; readonly isWhole: boolean }>> = {
  address: { grammar: addresses, isWhole: false },
  issuer: { grammar: issuers, isWhole: true },
};

const han = /\p{Script=Han}/u;

function corrected(name: PlaceName, { reader, symbols }: PlaceReading): PlaceReading | undefined {
  const rule = grammars[name];
  if (rule === undefined) return undefined;
  const first = symbols.findIndex(({ text }) => han.test(text));
  const bearing = rule.isWhole
    ? symbols.filter(({ text }) => han.test(text))
    : symbols.slice(Math.max(first, 0));
  const found = correctedReading(bearing, rule.grammar, { reader: traitsOf(reader), isWhole: rule.isWhole });
  const beside = found && (bearing[found.at] ?? bearing.at(-1));
  if (found === undefined || beside === undefined) return undefined;
  const { edit, doubt } = found;
  const right = edit.kind === 'surplus' ? [] : [{ ...beside, text: edit.wanted, confidence: trust[doubt] }];
  return {
    reader: `${reader}, divisions`,
    symbols: bearing.toSpliced(found.at, edit.kind === 'missing' ? 0 : 1, ...right),
  };
}

/** Fewest divisions after each other that leave no doubt that an address begins with them. */
const surelyAPlace = 2;

/** So many signs may stray into a value from before it: the end of a frame or of a watermark, or a ruled line. */
const mostStray = 2;

/** An address or issuer without the signs before its first division. */
function withoutStray(name: PlaceName, { reader, symbols }: PlaceReading): PlaceReading | undefined {
  const rule = grammars[name];
  if (rule === undefined) return undefined;
  const text = symbols.map((symbol) => symbol.text).join('');
  const from = (characters: string) =>
    readDivisions(characters, rule.grammar).filter(({ isExact }) => isExact).length;
  if (from(text) > 0) return undefined;
  const stray = Array.from({ length: mostStray }, (_, index) => index + 1).find(
    (count) => from(text.slice(count)) >= surelyAPlace,
  );
  return stray === undefined ? undefined : { reader: `${reader}, divisions`, symbols: symbols.slice(stray) };
}

/** How many divisions of the country a reading of a place names exactly, from its beginning on. */
const namedIn = (symbols: readonly { readonly text: string }[], grammar: GrammarNode): number =>
  readDivisions(symbols.map(({ text }) => text).join(''), grammar).filter(({ isExact }) => isExact).length;

/** Whether a reading of a place names as many divisions of the country as another one; of other places any does. */
export function namesAsMany(
  name: PlaceName,
  reading: readonly { readonly text: string }[],
  other: readonly { readonly text: string }[],
): boolean {
  const rule = grammars[name];
  return rule === undefined || namedIn(reading, rule.grammar) >= namedIn(other, rule.grammar);
}

/**
 * The readings of a place, each preceded by what the country's divisions say it should have been, where they
 * do, and those first that name the most divisions exactly: a correction wins over the reading it corrects, and
 * over one that names no such place, but not over a more trusted reader who read the place right.
 */
export function withKnownPlaces<Reading extends PlaceReading>(
  name: PlaceName,
  readings: readonly Reading[],
): (Reading | PlaceReading)[] {
  const rule = grammars[name];
  if (rule === undefined) return [...readings];
  return readings
    .flatMap((reading) => {
      const known = withoutStray(name, reading) ?? corrected(name, reading);
      return known === undefined ? [reading] : [known, reading];
    })
    .map((reading) => ({ reading, divisions: namedIn(reading.symbols, rule.grammar) }))
    .toSorted((a, b) => b.divisions - a.divisions)
    .map(({ reading }) => reading);
}
