import type { ReadSymbol } from '../read/reader.ts';
import { differencesOf } from './confirmed.ts';
import lookAlikes from './look-alikes.json' with { type: 'json' };

/** Characters that both readers are known to take for another one, by that one (`tools/look-alikes.ts`). */
const printedFor: ReadonlyMap<string, string> = new Map(Object.entries(lookAlikes));

/** Whether a character is one that both readers are known to see where another is printed. */
export const isLookAlike = (character: string): boolean => printedFor.has(character);

/** Whether readers are known to see one character where another is printed. */
export const isTakenFor = (character: string, seen: string): boolean =>
  printedFor.get(seen)?.includes(character) === true;

/**
 * A reader that gives another character at least this chance is wrong in about every other name in which a second
 * reader agrees with it: both then settled on the commoner of two that look alike. By the field's name.
 */
const rival = { name: 0.05, legalPersonName: 0.05, companyName: 0.1 } as const;

type NamePlace = keyof typeof rival;

/** Names are where characters occur that hardly anything else is written with. */
export const isNamePlace = (name: string): name is NamePlace => Object.hasOwn(rival, name);

const han = /\p{Script=Han}/u;

/**
 * What may be printed instead of what was read, although another reader saw the same: the reader thought of
 * another character with some right, or of one that both are known to take for the one they saw.
 */
export function alsoPrinted(name: NamePlace, symbols: readonly ReadSymbol[]): string[] {
  const read = symbols.map(({ text }) => text);
  return symbols.flatMap(({ text, runnersUp = [] }, at) =>
    runnersUp
      .filter(
        (other) =>
          isTakenFor(other.text, text) ||
          (other.probability >= rival[name] && han.test(text) && han.test(other.text)),
      )
      .map((other) => read.with(at, other.text).join('')),
  );
}

/**
 * A reader of forms is at least this sure of a character where it speaks against two others: of one that they are
 * known to take for what they read or that the first of them does not know, and of any.
 */
const seenClearly = 0.5;
const seenPlainly = 0.95;

/**
 * What may be printed instead of what others read, because a reader that tells characters by their form saw another
 * one, plainly or one that the others are known to take for what they read or cannot read.
 * @param isKnown whether the first of the others can ever read a character as what it is
 */
export function alsoSeen(
  symbols: readonly ReadSymbol[],
  byForm: readonly ReadSymbol[],
  isKnown: (character: string) => boolean,
): string[] {
  const speaksAgainst = (seen: ReadSymbol, { text }: ReadSymbol): boolean =>
    seen.confidence >= (isTakenFor(seen.text, text) || !isKnown(seen.text) ? seenClearly : seenPlainly);
  const read = symbols.map(({ text }) => text);
  return differencesOf(symbols, byForm).flatMap(({ at, own, other }) => {
    const [one, seen] = [own[0], other[0]];
    const isOne = own.length === 1 && other.length === 1 && one !== undefined && seen !== undefined;
    return isOne && han.test(one.text) && speaksAgainst(seen, one) ? [read.with(at, seen.text).join('')] : [];
  });
}
