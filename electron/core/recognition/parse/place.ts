import type { FieldName } from '../../../../shared/model/recognition.ts';
import { around, type Rectangle } from '../geometry.ts';
import type { Alphabet, ReadSymbol } from '../read/reader.ts';
import { type Stretch, stretchText } from './stretch.ts';

/** What is printed in one place; both ends of a validity stand in one. */
export type PlaceName = Exclude<FieldName, 'validFrom' | 'validTo'> | 'validity';

/** Places that hold the name of a person. */
export const ofPeople: ReadonlySet<PlaceName | FieldName> = new Set<PlaceName>(['name', 'legalPersonName']);

/** Where a value stands on a straightened document, line by line. */
export interface Place {
  readonly name: PlaceName;
  readonly alphabet: Alphabet;
  /** In pixels of the straightened document, in reading order. */
  readonly lines: readonly Rectangle[];
  /** What the reading of whole lines saw there, line after line. */
  readonly symbols: readonly ReadSymbol[];
  /** The text of `symbols`. */
  readonly seen: string;
  /** Whether its beginning may not have been read, as of a name without its label. */
  readonly mayBeCut?: boolean;
}

const alphabets: Record<PlaceName, Alphabet> = {
  name: 'text',
  sex: 'text',
  nation: 'text',
  birth: 'text',
  address: 'text',
  idNumber: 'number',
  issuer: 'text',
  validity: 'date',
  creditCode: 'credit-code',
  companyName: 'text',
  companyType: 'text',
  legalPersonName: 'text',
  registeredCapital: 'text',
  foundedOn: 'text',
};

/** A value found in some stretches, one for each line. */
export function placeOf(name: PlaceName, stretches: readonly Stretch[], alphabet = alphabets[name]): Place {
  return {
    name,
    alphabet,
    lines: stretches.map(({ box }) => box),
    symbols: stretches.flatMap(({ symbols }) => symbols),
    seen: stretches.map(stretchText).join(''),
  };
}

/** About how wide a text prints, in heights of its line: Chinese characters are square, digits half as wide. */
const printedWidth = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 1 : 0.5), 0);

/**
 * Where a field of a place stands: all of it, but of a validity on one line the part before or after the
 * sign between both ends.
 */
export function boxOfField({ name, lines, seen }: Place, field: FieldName): Rectangle {
  const whole = around(lines);
  const sign = /(?<=\d\S{7,})[-—–~至]/.exec(seen);
  if (name !== 'validity' || lines.length !== 1 || sign === null) return whole;
  const share = printedWidth(seen.slice(0, sign.index)) / printedWidth(seen);
  const width = whole.width * share;
  return field === 'validFrom'
    ? { ...whole, width }
    : { ...whole, x: whole.x + width, width: whole.width - width };
}
