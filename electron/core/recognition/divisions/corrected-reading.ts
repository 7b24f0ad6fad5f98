import { type Doubt, type DoubtfulSymbol, doubtAt, type ReaderTraits } from './doubt.ts';
import { type Edit, type Fit, fitsOf, ownCharacters } from './fit.ts';
import type { GrammarNode } from './grammar.ts';
import { divisionsOf, type NamedDivision } from './read-divisions.ts';

/** What the country's divisions say a reading should have been: a vote with a reason, no fact. */
export interface CorrectedReading {
  /** The whole value with one character put right. */
  readonly text: string;
  /** Index of the symbol that is changed, dropped, or before which one was missing. */
  readonly at: number;
  readonly edit: Edit;
  /** Why the reading may be doubted there. */
  readonly doubt: Doubt;
  readonly named: readonly NamedDivision[];
}

interface CorrectionOptions {
  readonly reader: ReaderTraits;
  /** The first digits of the same person's ID number; decides between places that fit equally well. */
  readonly idNumber?: string;
  /** Whether the grammar describes the whole text, as for issuers, or only its beginning. */
  readonly isWhole: boolean;
}

/**
 * How many characters must be as they were read, lest anything could become a place: of all names, without
 * 省, 市, 区 … at their ends, and of the name that is corrected.
 */
const least: Record<Doubt, { readonly inAll: number; readonly inName: number }> = {
  seen: { inAll: 1, inName: 1 },
  room: { inAll: 2, inName: 1 },
  unreadable: { inAll: 2, inName: 1 },
  surrounded: { inAll: 4, inName: 2 },
  uncertain: { inAll: 2, inName: 2 },
  cut: { inAll: 4, inName: 1 },
};

const knownInAll = ({ words, edit }: Fit): number =>
  words.reduce((sum, { division, text }) => sum + (division === undefined ? 0 : ownCharacters(text)), 0) -
  (edit === undefined || edit.kind === 'surplus' ? 0 : 1);

const knownInName = ({ words }: Fit): number => {
  const corrected = words.find(({ edit }) => edit !== undefined);
  if (corrected === undefined) return 0;
  return Array.from(corrected.text).length - (corrected.edit?.kind === 'surplus' ? 0 : 1);
};

const isSupported = (fit: Fit, doubt: Doubt): boolean =>
  knownInAll(fit) >= least[doubt].inAll && knownInName(fit) >= least[doubt].inName;

const applied = (symbols: readonly DoubtfulSymbol[], edit: Edit): string =>
  symbols
    .map(({ text }) => text)
    .toSpliced(edit.at, edit.kind === 'missing' ? 0 : 1, ...('wanted' in edit ? [edit.wanted] : []))
    .join('');

/**
 * The reading with one character corrected so that the divisions it begins with (or, for an issuer, all of
 * it) are known. Only where what was read is no known place, the character is doubtful by itself, and exactly
 * one correction is left; `undefined` otherwise. Names read exactly are never changed.
 */
export function correctedReading(
  symbols: readonly DoubtfulSymbol[],
  grammar: GrammarNode,
  { reader, idNumber, isWhole }: CorrectionOptions,
): CorrectedReading | undefined {
  const characters = symbols.map(({ text }) => text);
  const fits = fitsOf(grammar, characters);
  const exact = fits.filter(({ edit }) => edit === undefined);
  const reach = Math.max(0, ...exact.map(({ to }) => to));
  const isFinished = ({ to, isEnd, words }: Fit): boolean =>
    isWhole
      ? isEnd && to === symbols.length
      : isEnd && words.at(-1)?.division?.level !== 'province' && to > reach;
  if (exact.some((fit) => isComplete(fit, symbols.length, isWhole))) return undefined;
  const corrections = new Map<string, CorrectedReading>();
  for (const fit of fits) {
    const { edit } = fit;
    if (edit === undefined || edit.at < reach || !isFinished(fit)) continue;
    const doubt = doubtAt(fit, symbols, reader);
    if (doubt === undefined || !isSupported(fit, doubt)) continue;
    const text = applied(symbols, edit);
    corrections.set(text, { text, at: edit.at, edit, doubt, named: divisionsOf(fit) });
  }
  return onlyOne([...corrections.values()], idNumber);
}

/** Whether nothing further could be corrected: a whole issuer, or an address read down to its county. */
function isComplete({ words, to, isEnd }: Fit, length: number, isWhole: boolean): boolean {
  if (isWhole) return isEnd && to === length;
  const last = words.at(-1);
  return isEnd && (last?.division === undefined || last.division.level === 'county');
}

/** The only correction, or the only one that a reader saw among others, or that the ID number names. */
function onlyOne(corrections: readonly CorrectedReading[], idNumber = ''): CorrectedReading | undefined {
  const choices = [
    corrections,
    corrections.filter(({ doubt }) => doubt === 'seen'),
    corrections.filter(({ named }) => named.some(({ division }) => division.code === idNumber.slice(0, 6))),
  ];
  return choices.find(({ length }) => length === 1)?.[0];
}
