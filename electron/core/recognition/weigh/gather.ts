import type { FieldName } from '../../../../shared/model/recognition.ts';
import { withKnownPlaces } from '../divisions/known-places.ts';
import { interpret } from '../parse/interpret.ts';
import { boxOfField, type Place } from '../parse/place.ts';
import { hasRoom } from '../parse/room.ts';
import type { ReadSymbol } from '../read/reader.ts';
import { amountAtStart, withBrackets } from './company-grammar.ts';
import { confidenceWhereAlone } from './confirmed.ts';
import type { Evidence, SpelledCharacter, Vote } from './evidence.ts';

/** What one reader saw in a place, its lines after each other. */
export interface PlaceReading {
  readonly reader: string;
  readonly symbols: readonly ReadSymbol[];
}

/** The signs a field's value is made from; others, such as 年 in a day or a speck, do not bear on it. */
const bearing: Partial<Record<FieldName, RegExp>> = {
  birth: /[0-9〇一二三四五六七八九十]/,
  foundedOn: /[0-9〇一二三四五六七八九十]/,
  validFrom: /[0-9〇一二三四五六七八九十]/,
  validTo: /[0-9〇一二三四五六七八九十长期]/,
  idNumber: /[0-9A-Z]/i,
  creditCode: /[0-9A-Z]/i,
};
const bearingElsewhere = /[\p{Script=Han}\p{Letter}\p{Number}]/u;

function lowestConfidence(field: FieldName, symbols: readonly ReadSymbol[]): number | undefined {
  const sign = bearing[field] ?? bearingElsewhere;
  const told = symbols.filter(({ text }) => sign.test(text)).map(({ confidence }) => confidence);
  return told.length === 0 ? undefined : Math.min(...told);
}

const numbers: ReadonlySet<FieldName> = new Set<FieldName>(['idNumber', 'creditCode']);

const spellingOf = (symbols: readonly ReadSymbol[]): readonly SpelledCharacter[] =>
  symbols
    .filter(({ text }) => /^[0-9A-Z]$/i.test(text))
    .map((symbol) => ({ ...symbol, text: symbol.text.toUpperCase() }));

/** What the grammar of a field says a reading should have been, where it does. */
const putRight: Partial<Record<FieldName, (value: string) => string | undefined>> = {
  companyType: withBrackets,
  registeredCapital: amountAtStart,
};

/** Fields in words, where each character stands for itself; of numbers and days only the whole counts. */
const inWords: ReadonlySet<Place['name']> = new Set<Place['name']>([
  'name',
  'legalPersonName',
  'address',
  'issuer',
  'companyName',
  'companyType',
  'registeredCapital',
]);

/** How sure a reading in words is where none of the others, of which any may have read badly, confirms it. */
function aloneIn(
  name: Place['name'],
  symbols: readonly ReadSymbol[],
  others: readonly PlaceReading[],
): number | undefined {
  if (!inWords.has(name)) return undefined;
  const bearing = (read: readonly ReadSymbol[]) => read.filter(({ text }) => bearingElsewhere.test(text));
  const told = others.flatMap(
    (other) => confidenceWhereAlone(bearing(symbols), bearing(other.symbols)) ?? [],
  );
  return told.length === 0 ? undefined : Math.min(...told);
}

/** What several readers saw in one place, as evidence for each of its fields; the most trusted reader first. */
export function evidenceAt(
  place: Place,
  readings: readonly PlaceReading[],
  { isPartial }: { readonly isPartial: boolean },
): Evidence[] {
  const [first] = readings;
  const others = readings.filter(({ reader }) => reader !== first?.reader);
  const votes = withKnownPlaces(place.name, readings).flatMap(({ reader, symbols }) => {
    const whereAlone = reader === first?.reader ? aloneIn(place.name, symbols, others) : undefined;
    const values = interpret(place.name, symbols.map(({ text }) => text).join(''));
    return Object.entries(values).flatMap(([name, value]): [FieldName, Vote][] => {
      const field = name as FieldName;
      const confidence = lowestConfidence(field, symbols);
      const vote = {
        reader,
        value,
        ...(confidence !== undefined && { confidence }),
        ...(whereAlone !== undefined && { whereAlone }),
      };
      const known = putRight[field]?.(value);
      const corrected = known && { ...vote, reader: `${reader}, grammar`, value: known };
      return corrected
        ? [
            [field, corrected],
            [field, vote],
          ]
        : [[field, vote]];
    });
  });
  const fields = new Set(votes.map(([field]) => field));
  // A number too misread to be one may still be found by its check.
  if (place.name === 'idNumber' || place.name === 'creditCode') fields.add(place.name);
  return [...fields].map((field) => ({
    field,
    isPartial: isPartial || hasRoom(place),
    box: boxOfField(place, field),
    votes: votes.filter(([name]) => name === field).map(([, vote]) => vote),
    ...(numbers.has(field) && first !== undefined && { spelling: spellingOf(first.symbols) }),
  }));
}
