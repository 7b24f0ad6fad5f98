import type { ReadSymbol } from '../read/reader.ts';
import { type Difference, differencesOf, isSamePrint } from './confirmed.ts';
import { isTakenFor } from './look-alikes.ts';

/** What a reader saw that tells each character by its form alone. */
export interface FormReading {
  readonly reader: string;
  readonly symbols: readonly ReadSymbol[];
  /** Whether it looked at all of the print, not only at what others differ in. */
  readonly isWhole: boolean;
  /** Whether the first reader can ever read a character as what it is. */
  readonly isKnown: (character: string) => boolean;
  /** Whether this one can; every character where absent. */
  readonly isTold?: (character: string) => boolean;
  /** Whether a further reader saw all that the first did: then only what the first cannot know is taken instead. */
  readonly isAgreed?: boolean;
  /** Whether a further reader surely saw a symbol of the first: then it is not dropped where this one saw none. */
  readonly isSeen?: (symbol: ReadSymbol) => boolean;
  /** Whether it is a name of a company. */
  readonly isCoined?: boolean;
  /** How likely a character stands at an index, compared with the likeliest there; all alike where absent. */
  readonly occurs?: (character: string, at: number) => number;
}

/** A reader of forms less sure of a character than this thought of another one as well. */
const torn = 0.85;

/** Whether a reader of forms could not decide for one of the Chinese characters: then it confirms none. */
export const isTorn = (symbols: readonly ReadSymbol[]): boolean =>
  symbols.some(({ text, confidence }) => /\p{Script=Han}/u.test(text) && confidence < torn);

/** How much the first reader is to be believed, and what readers leave for a character they did not think of. */
interface Doubt {
  /** Power of what the first reader says: below 1 where it knows less than it believes. */
  readonly trust: number;
  /** Share of its doubt that it leaves for a character that it knows, and for one that it does not. */
  readonly known: number;
  readonly unknown: number;
  /** Chance of a character that it does not know, however sure it is; and of one that looks like what it took it for. */
  readonly however: number;
  readonly alike: number;
  /** What the reader of forms leaves for a character that it knows. */
  readonly byForm: number;
}
/**
 * In words the first reader knows how they go. In names its habits mislead it; measured on the 484 characters of names
 * of 226 drawn pictures in which the readers differed somewhere: with these values 17 of them are wrong.
 */
const inNames: Doubt = { trust: 0.6, known: 0.02, unknown: 0, however: 3e-3, alike: 0.03, byForm: 0.015 };
const inWords: Doubt = { trust: 1, known: 0.015, unknown: 0.02, however: 0, alike: 0, byForm: 0.03 };
/** Companies are often called by words that are coined. */
const inCoinedWords: Doubt = { ...inWords, known: 0.04, unknown: 0.1, byForm: 0.02 };

/** What the reader of forms leaves at least for one that it thought of: smudged print has another one's form. */
const leastByForm = 0.004;

/** What a character that is not known by its form has, whatever was seen instead of it. */
const untold = 0.03;

/** How sure a reader of forms is at least of a character that it is asked for: else it saw none. */
const told = 0.4;
/** How sure it is at least of one that looks nothing like what was read: else it looked at half of one, or at two. */
const toldUnlike = 0.8;
/** How sure a reader is at least of a character that the other passed over, */
const printed = 0.5;
/** and of several where the other saw fewer and was not sure of them. */
const surelyPrinted = 0.8;
const readWell = 0.9;
/**
 * How sure the first reader must be to be believed before one that saw a form like it: of what another saw as well,
 * and in words, where it knows how they go.
 */
const believedAgreed = 0.95;
const believedInWords = 0.9;
/** A reader less sure than this of signs where the other saw none has seen none. */
const hardlyRead = 0.6;

/** How likely a reader found a character where it settled on one; `undefined` where it did not think of it. */
export const probabilityOf = (
  { text, confidence, runnersUp = [] }: ReadSymbol,
  wanted: string,
): number | undefined =>
  text === wanted ? confidence : runnersUp.find((other) => other.text === wanted)?.probability;

const thoughtOf = ({ text, runnersUp = [] }: ReadSymbol): string[] => [
  text,
  ...runnersUp.map((one) => one.text),
];

/** The character that both readers together find likeliest; the first one's where the other hardly saw one. */
function likeliestOf(
  own: ReadSymbol,
  other: ReadSymbol,
  doubt: Doubt,
  { isKnown, isTold = () => true }: Pick<FormReading, 'isKnown' | 'isTold'>,
  believed: number,
  { isSurname, occurs }: { readonly isSurname: boolean; readonly occurs: (character: string) => number },
): ReadSymbol {
  const isAlike = (probabilityOf(other, own.text) ?? probabilityOf(own, other.text)) !== undefined;
  const isUsual = occurs(own.text) === 1;
  if (other.confidence < told && isUsual) return own;
  if (!isAlike && isUsual && other.confidence < toldUnlike && own.confidence >= printed) return own;
  if (own.confidence >= believed && isKnown(other.text) && !isTakenFor(other.text, own.text)) return own;
  const open = 1 - own.confidence;
  const unthoughtOf = (wanted: string): number => {
    // Of two surnames that it takes for one, its own reading says nothing: 亓 and 元.
    if (isSurname && isTakenFor(wanted, own.text)) return own.confidence;
    return isKnown(wanted)
      ? doubt.known * open
      : Math.max(doubt.unknown * open + doubt.however, isAlike ? doubt.alike : 0);
  };
  const inForm = (wanted: string): number => {
    const thought = probabilityOf(other, wanted);
    if (thought !== undefined) return Math.max(thought, leastByForm);
    return isTold(wanted) ? doubt.byForm : untold;
  };
  const chance = (wanted: string): number =>
    (probabilityOf(own, wanted) ?? unthoughtOf(wanted)) ** doubt.trust * inForm(wanted) * occurs(wanted);
  const [best = own.text] = [...new Set([...thoughtOf(own), ...thoughtOf(other)])].toSorted(
    (a, b) => chance(b) - chance(a),
  );
  if (best === own.text) return own;
  return { ...other, text: best, confidence: probabilityOf(other, best) ?? doubt.byForm };
}

/** Whether a reader guessed all it saw, as it does where it knows none of the characters. */
const isUnsure = (symbols: readonly ReadSymbol[]): boolean =>
  symbols.every(({ confidence }) => confidence < hardlyRead);

/** Whether a stretch was seen so much better by the other reader that what the first saw there is dropped. */
function isSurer({ own, other }: Difference<ReadSymbol>): boolean {
  const areAtLeast = (symbols: readonly ReadSymbol[], least: number) =>
    symbols.every(({ confidence }) => confidence >= least);
  if (other.length === 0) return own.every(({ confidence }) => confidence < hardlyRead);
  if (own.length === 0) return areAtLeast(other, printed);
  const wasSure = own.some(({ confidence }) => confidence >= readWell);
  return other.length > own.length && areAtLeast(other, surelyPrinted) && !wasSure;
}

/**
 * A difference in which one character stands against several, at one of which the other reader thought of it as well:
 * that one, then what was seen before and after it.
 */
function parted({ at, own, other }: Difference<ReadSymbol>): Difference<ReadSymbol>[] {
  const [only, ...more] = own;
  const same =
    only === undefined || more.length > 0 || other.length < 2
      ? -1
      : other.findIndex((symbol) => probabilityOf(symbol, only.text) !== undefined);
  if (same < 0) return [{ at, own, other }];
  const parts = [
    { at, own, other: other.slice(same, same + 1) },
    { at, own: [], other: other.slice(0, same) },
    { at: at + 1, own: [], other: other.slice(same + 1) },
  ];
  return parts.filter((part) => part.own.length + part.other.length > 0);
}

/** The characters in which two readings do not differ, each by itself, with its index in the other reading. */
function sameIn(
  own: readonly ReadSymbol[],
  other: readonly ReadSymbol[],
  differences: readonly Difference<ReadSymbol>[],
): (Difference<ReadSymbol> & { readonly otherAt: number })[] {
  return own.flatMap((symbol, at) => {
    if (differences.some((one) => one.own.includes(symbol))) return [];
    const before = differences.filter((one) => one.at <= at);
    const otherAt = before.reduce((shift, one) => shift + one.other.length - one.own.length, at);
    const same = other[otherAt];
    return same === undefined ? [] : [{ at, otherAt, own: [symbol], other: [same] }];
  });
}

/**
 * What the first reader, who knows how words go, and one who knows the form of each character make of a print
 * together: where they differ, the character that is likeliest by what both thought of. `undefined` where both
 * share too little to have read the same print.
 */
export function likeliestReading(
  own: readonly ReadSymbol[],
  {
    symbols,
    isWhole,
    isAgreed = false,
    isSeen = () => false,
    isCoined = false,
    occurs = () => 1,
    ...knowledge
  }: Omit<FormReading, 'reader'>,
): readonly ReadSymbol[] | undefined {
  const differences = differencesOf(own, symbols).flatMap(parted);
  const isGuessed = isWhole && own.length === symbols.length && isUnsure(own);
  if (!isGuessed && !isSamePrint(own, differences)) return undefined;
  const doubt = isWhole ? inNames : isCoined ? inCoinedWords : inWords;
  const alone = isWhole ? Number.POSITIVE_INFINITY : believedInWords;
  const believed = isAgreed ? believedAgreed : alone;
  const decided = (one: Difference<ReadSymbol>): readonly ReadSymbol[] => {
    if (one.own.length !== one.other.length)
      return isSurer(one) && !one.own.some(isSeen) ? one.other : one.own;
    return one.own.map((symbol, index) => {
      const at = one.at + index;
      const here = {
        isSurname: isWhole && at === 0,
        occurs: (character: string) => occurs(character, at),
      };
      return likeliestOf(symbol, one.other[index] ?? symbol, doubt, knowledge, believed, here);
    });
  };
  const read = [...own];
  const unlikely = sameIn(own, symbols, differences).filter(({ own: same, at, otherAt }) =>
    same.some(({ text }) => occurs(text, Math.max(at, otherAt)) < 1),
  );
  // Before a character stands what is inserted there: the character itself comes first.
  const looked = [...unlikely, ...differences].toSorted((a, b) => b.at - a.at);
  for (const one of looked) read.splice(one.at, one.own.length, ...decided(one));
  return read;
}
