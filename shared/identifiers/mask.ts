/** What stays readable of a whole value: so many characters at either end, if it has at least `length`. */
interface Convention {
  readonly length: number;
  readonly first: number;
  readonly last: number;
}

const longNumber = { length: 15, first: 3, last: 4 };
const shortNumber = { length: 8, first: 2, last: 2 };

/**
 * `110***********1234` and `138****5678`, as Chinese products write them. Numbers of passports and permits are
 * so short that two characters at either end have to do.
 */
const conventions = {
  residentId: longNumber,
  residencePermit: longNumber,
  foreignPermanentResident: longNumber,
  passport: shortNumber,
  homeReturnPermit: shortNumber,
  taiwanPermit: shortNumber,
  other: shortNumber,
  mobile: { length: 11, first: 3, last: 4 },
  landline: { length: 10, first: 4, last: 2 },
} satisfies Record<string, Convention>;

/** What a value is: a number of a kind of identity document, a phone number, or a credit code, which is public. */
export type MaskKind = keyof typeof conventions | 'creditCode';

const hidden = '*';
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Separators group a number for the eye and say nothing of whose it is. */
const isSeparator = (character: string): boolean => /^[\s()（）+＋‐-―-]+$/u.test(character);

/**
 * A value with its middle hidden, as long as it is in characters as a person counts them. Of a value that is
 * not whole yet only the beginning stays, and never more than a third. A credit code stays as it is.
 */
export function mask(kind: MaskKind, value: string): string {
  if (kind === 'creditCode') return value;
  const characters = Array.from(graphemes.segment(value), ({ segment }) => segment);
  const count = characters.filter((character) => !isSeparator(character)).length;
  const { length, first, last } = conventions[kind];
  const [head, tail] = count >= length ? [first, last] : [Math.min(first, Math.floor(count / 3)), 0];
  let index = -1;
  return characters
    .map((character) => {
      if (isSeparator(character)) return character;
      index += 1;
      return index < head || index >= count - tail ? character : hidden;
    })
    .join('');
}
