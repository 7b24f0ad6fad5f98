import type { FieldName } from '../../../../shared/model/recognition.ts';
import { namesAsMany, withKnownPlaces } from '../divisions/known-places.ts';
import { namesSomebody, namesSomebodySeldom } from '../parse/given-names.ts';
import { interpret } from '../parse/interpret.ts';
import { ofPeople, type Place } from '../parse/place.ts';
import { beginsName } from '../parse/surnames.ts';
import type { ReadSymbol } from '../read/reader.ts';
import { withLikelierWords } from '../words/likelier-words.ts';
import type { Evidence } from './evidence.ts';
import { type FormReading, isTorn, likeliestReading, probabilityOf } from './likeliest.ts';
import { alsoPrinted, alsoSeen, isNamePlace } from './look-alikes.ts';
import { han, mended, type PlaceReading, textOf } from './place-reading.ts';
import { inWritten } from './votes.ts';

/** What the first reader and one that tells characters by their form make of a place together. */
export interface Together {
  /** What speaks beside the readings themselves: the likeliest, and what was told by its form. */
  readonly readings: readonly PlaceReading[];
  /** What the likeliest reading says of a field, where there is one. */
  readonly likeliest: (field: FieldName) => Pick<Evidence, 'likeliest' | 'isFormed' | 'isThought'>;
  /** What may be printed although no reader settled on it. */
  readonly alike: readonly string[];
}

/** A form like what the first reader only guessed is no second opinion: both may see it through the same smudge. */
const guess = 0.5;
const isGuessed = (symbols: readonly ReadSymbol[]): boolean =>
  symbols.some(({ text, confidence }) => han.test(text) && confidence < guess);

/** How likely a character stands at an index of a person's name, compared with the likeliest. */
function occursInName(character: string, at: number, isKnown: FormReading['isKnown']): number {
  if (at === 0) return beginsName(character);
  return namesSomebody(character) * (isKnown(character) ? 1 : namesSomebodySeldom(character));
}

/** A reader that gave a character this chance thought of it. */
const leastThought = 0.1;

/** Whether a reader thought of each character of a reading, whatever it settled on. */
const isThoughtOf = (reading: readonly ReadSymbol[], own: readonly ReadSymbol[]): boolean =>
  reading.length === own.length &&
  own.every((symbol, at) => (probabilityOf(symbol, reading[at]?.text ?? '') ?? 0) >= leastThought);

/**
 * @param own what the first reader saw
 * @param isAgreed whether another reader saw the same
 * @param isSeen symbols of the first that another reader surely saw as well
 */
export function together(
  { name }: Pick<Place, 'name'>,
  own: readonly ReadSymbol[],
  byForm: FormReading,
  { isAgreed, isSeen }: Required<Pick<FormReading, 'isAgreed' | 'isSeen'>>,
): Together {
  const read = textOf(own);
  const form = textOf(byForm.symbols);
  const weighed = likeliestReading(withLikelierWords(name, own, isSeen) ?? own, {
    ...byForm,
    isAgreed,
    isSeen,
    isCoined: name === 'companyName',
    ...(ofPeople.has(name) && { occurs: (character, at) => occursInName(character, at, byForm.isKnown) }),
  });
  const likeliest = weighed && namesAsMany(name, weighed, own) ? weighed : undefined;
  const isOther = likeliest !== undefined && textOf(likeliest) !== read;
  const saysNothing = form === read && (isTorn(byForm.symbols) || isGuessed(own));
  const [values = {}] = likeliest
    ? withKnownPlaces(name, [{ reader: '', symbols: likeliest }]).map(({ symbols }) =>
        interpret(name, textOf(symbols)),
      )
    : [];
  const support = {
    isFormed: likeliest !== undefined && textOf(likeliest) === form && !isTorn(byForm.symbols),
    isThought: isOther && isThoughtOf(likeliest, own),
  };
  return {
    readings: [...(isOther ? [likeliest] : []), ...(saysNothing ? [] : [byForm.symbols])].map((symbols) => ({
      reader: byForm.reader,
      symbols,
      whereAlone: mended,
    })),
    likeliest: (field) => {
      const value = values[field];
      if (value === undefined || likeliest === undefined) return {};
      const written = inWritten(field, value, likeliest);
      return { likeliest: written, ...(written === value && support) };
    },
    alike:
      isNamePlace(name) && form !== read
        ? [...alsoPrinted(name, own), ...alsoSeen(own, byForm.symbols, byForm.isKnown)]
        : [],
  };
}
