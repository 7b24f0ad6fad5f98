import type { FieldName } from '../../../../shared/model/recognition.ts';
import { withKnownPlaces } from '../divisions/known-places.ts';
import { withBoundWords } from '../parse/bound-words.ts';
import { amountAtStart } from '../parse/capital.ts';
import { withBrackets, withNearestWords } from '../parse/company-type.ts';
import { withCompoundSurname } from '../parse/compound-surnames.ts';
import { interpret } from '../parse/interpret.ts';
import { ofPeople, type Place } from '../parse/place.ts';
import { withResidenceIssuer } from '../parse/residence-issuers.ts';
import { withoutSignBefore } from '../parse/sign-before.ts';
import { withWholeEnding } from '../parse/whole-ending.ts';
import type { ReadSymbol } from '../read/reader.ts';
import { confidenceWhereAlone } from './confirmed.ts';
import type { Vote } from './evidence.ts';
import { han, inWords, mended, type PlaceReading, textOf } from './place-reading.ts';

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

function lowestConfidence(
  field: FieldName,
  value: string,
  symbols: readonly ReadSymbol[],
): number | undefined {
  // A name in Chinese is taken without the letters that cards of foreigners print beside it.
  const isInHan = ofPeople.has(field) && /^[\p{Script=Han}·]+$/u.test(value);
  const sign = isInHan ? han : (bearing[field] ?? bearingElsewhere);
  const told = symbols.filter(({ text }) => sign.test(text)).map(({ confidence }) => confidence);
  return told.length === 0 ? undefined : Math.min(...told);
}

/** What the grammar of a field says a reading should have been, where it does. */
const putRight: Partial<
  Record<FieldName, (value: string, symbols: readonly ReadSymbol[]) => string | undefined>
> = {
  companyName: (name) => {
    const right = [withoutSignBefore, withBoundWords, withWholeEnding].reduce(
      (so, mend) => mend(so) ?? so,
      name,
    );
    return right === name ? undefined : right;
  },
  address: withBoundWords,
  issuer: (office) => withResidenceIssuer(office) ?? withWholeEnding(office),
  companyType: (type) => withBrackets(type) ?? withNearestWords(type),
  registeredCapital: amountAtStart,
  name: (_, symbols) => withCompoundSurname(symbols),
  legalPersonName: (_, symbols) => withCompoundSurname(symbols),
};

/** What is put right in these, nobody saw. */
const mendedInWords: ReadonlySet<FieldName> = new Set<FieldName>([
  'companyName',
  'companyType',
  'address',
  'issuer',
]);

/** A value in words as it can only be written, where its grammar says that a reading of it cannot stand. */
export const inWritten = (field: FieldName, value: string, symbols: readonly ReadSymbol[]): string =>
  (mendedInWords.has(field) ? putRight[field]?.(value, symbols) : undefined) ?? value;

/** How sure a reading in words is where none of the others, of which any may have read badly, confirms it. */
function aloneIn(
  name: Place['name'],
  symbols: readonly ReadSymbol[],
  others: readonly PlaceReading[],
): number | undefined {
  if (!inWords.has(name)) return undefined;
  const inBearing = (read: readonly ReadSymbol[]) => read.filter(({ text }) => bearingElsewhere.test(text));
  const told = others.flatMap(
    (other) => confidenceWhereAlone(inBearing(symbols), inBearing(other.symbols)) ?? [],
  );
  return told.length === 0 ? undefined : Math.min(...told);
}

/** A vote for a value, preceded by one for what the field's grammar makes of it. */
function votesFor(field: FieldName, vote: Vote, symbols: readonly ReadSymbol[]): Vote[] {
  const right = putRight[field]?.(vote.value, symbols);
  if (right === undefined) return [vote];
  const most = mendedInWords.has(field) ? { confidence: Math.min(mended, vote.confidence ?? mended) } : {};
  return [{ ...vote, ...most, reader: `${vote.reader}, grammar`, value: right }, vote];
}

/**
 * What readings of a place say of each of its fields, the most trusted first.
 * @param first who saw the place first, whose sureness the others bear on
 */
export function votesOf(
  name: Place['name'],
  readings: readonly PlaceReading[],
  first: string | undefined,
  others: readonly PlaceReading[],
): [FieldName, Vote][] {
  return withKnownPlaces(name, readings).flatMap(({ reader, symbols, whereAlone: most }) => {
    const whereAlone = reader === first ? aloneIn(name, symbols, others) : most;
    return Object.entries(interpret(name, textOf(symbols))).flatMap(([key, value]) => {
      const field = key as FieldName;
      const confidence = lowestConfidence(field, value, symbols);
      const vote: Vote = {
        reader,
        value,
        ...(confidence !== undefined && { confidence }),
        ...(whereAlone !== undefined && { whereAlone }),
      };
      return votesFor(field, vote, symbols).map((one): [FieldName, Vote] => [field, one]);
    });
  });
}
