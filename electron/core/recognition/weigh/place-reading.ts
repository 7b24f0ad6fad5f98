import type { Place } from '../parse/place.ts';
import type { ReadSymbol } from '../read/reader.ts';

/** What one reader saw in a place, its lines after each other. */
export interface PlaceReading {
  readonly reader: string;
  readonly symbols: readonly ReadSymbol[];
  /** How sure it is at most where no other reader confirms it. */
  readonly whereAlone?: number;
}

/** What is mended is never surer than this: only the reader it was mended from saw it. */
export const mended = 0.9;

export const han = /\p{Script=Han}/u;

export const textOf = (symbols: readonly ReadSymbol[]): string => symbols.map(({ text }) => text).join('');

/** Places in words, where each character stands for itself; of numbers and days only the whole counts. */
export const inWords: ReadonlySet<Place['name']> = new Set<Place['name']>([
  'name',
  'legalPersonName',
  'address',
  'issuer',
  'companyName',
  'companyType',
  'registeredCapital',
]);
