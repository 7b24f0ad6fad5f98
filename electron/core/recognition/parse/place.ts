import type { FieldName } from '../../../../shared/model/recognition.ts';
import type { Rectangle } from '../geometry.ts';
import type { Alphabet } from '../read/reader.ts';
import type { Stretch } from './stretch.ts';

/** What is printed in one place; both ends of a validity stand in one. */
export type PlaceName = Exclude<FieldName, 'validFrom' | 'validTo'> | 'validity';

/** Where a value stands on a straightened document, line by line. */
export interface Place {
  readonly name: PlaceName;
  readonly alphabet: Alphabet;
  /** In pixels of the straightened document, in reading order. */
  readonly lines: readonly Rectangle[];
  /** What the reading of whole lines saw there. */
  readonly seen: string;
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
    seen: stretches.map(({ text }) => text).join(''),
  };
}
