import type { FieldName } from '../../../../shared/model/recognition.ts';
import { interpret } from '../parse/interpret.ts';
import { likeliestNation } from '../parse/nations.ts';
import { boxOfField, ofPeople, type Place } from '../parse/place.ts';
import { breaksEarly, hasRoom } from '../parse/room.ts';
import type { ReadSymbol } from '../read/reader.ts';
import { withLikelierWords } from '../words/likelier-words.ts';
import { asWritten } from './as-written.ts';
import { differencesOf, withSurer } from './confirmed.ts';
import type { Evidence, SpelledCharacter } from './evidence.ts';
import type { FormReading } from './likeliest.ts';
import { alsoPrinted, isNamePlace } from './look-alikes.ts';
import { inWords, mended, type PlaceReading, textOf } from './place-reading.ts';
import { together } from './together.ts';
import { votesOf } from './votes.ts';
import { withinGrammar } from './within-grammar.ts';

const numbers: ReadonlySet<FieldName> = new Set<FieldName>(['idNumber', 'creditCode']);

const spellingOf = (symbols: readonly ReadSymbol[]): readonly SpelledCharacter[] =>
  symbols
    .filter(({ text }) => /^[0-9A-Z]$/i.test(text))
    .map((symbol) => ({ ...symbol, text: symbol.text.toUpperCase() }));

/** The readings of a place in words, each of the first reader preceded by what a surer one makes of it. */
function withSurerReadings(
  name: Place['name'],
  readings: readonly PlaceReading[],
  others: readonly PlaceReading[],
  mayLack: boolean,
): PlaceReading[] {
  if (!inWords.has(name)) return [...readings];
  return readings.flatMap((reading) => {
    if (others.includes(reading)) return [reading];
    const surer = others.flatMap(({ reader, symbols }): PlaceReading[] => {
      // Of words, the first reader's guess is right as often as what the other was sure of; names mean nothing.
      const read = withSurer(reading.symbols, symbols, { guesses: ofPeople.has(name), hasRoom: mayLack });
      return read === undefined ? [] : [{ reader, symbols: read, whereAlone: mended }];
    });
    return [...surer, reading];
  });
}

/** Which symbols of a reading another reader surely saw as well. */
function seenBy(own: readonly ReadSymbol[], others: readonly PlaceReading[]) {
  const seen = new Set(
    others.flatMap(({ symbols }) => {
      const differing = new Set(differencesOf(own, symbols).flatMap((one) => one.own));
      const sure = new Set(symbols.filter(({ confidence }) => confidence >= mended).map(({ text }) => text));
      return own.filter((symbol) => !differing.has(symbol) && sure.has(symbol.text));
    }),
  );
  return (symbol: ReadSymbol): boolean => seen.has(symbol);
}

/** What the first reader's readings may have been, by the grammar of the place and by the words of the language. */
function otherwise(
  name: Place['name'],
  own: readonly PlaceReading[],
  others: readonly PlaceReading[],
): PlaceReading[] {
  const inForm = own.flatMap(({ reader, symbols }): PlaceReading[] => {
    const read = withinGrammar(name, symbols);
    return read === undefined ? [] : [{ reader, symbols: read, whereAlone: mended }];
  });
  const inOtherWords = own.flatMap(({ reader, symbols }): PlaceReading[] => {
    const read = withLikelierWords(name, symbols, seenBy(symbols, others));
    return read === undefined ? [] : [{ reader: `${reader}, words`, symbols: read, whereAlone: mended }];
  });
  return [...inForm, ...inOtherWords];
}

interface GatherOptions {
  /** Whether part of the value may lie outside what the readers were shown. */
  readonly isPartial: boolean;
  /** What a reader of single characters saw, if it was asked. */
  readonly byForm?: FormReading | undefined;
}

/** What several readers saw in one place, as evidence for each of its fields; the most trusted reader first. */
export function evidenceAt(
  place: Place,
  asRead: readonly PlaceReading[],
  { isPartial, byForm }: GatherOptions,
): Evidence[] {
  const { name } = place;
  const readings = asWritten(place, asRead);
  const [first] = readings;
  if (first === undefined) return [];
  const others = readings.filter(({ reader }) => reader !== first.reader);
  const own = readings.filter(({ reader }) => reader === first.reader);
  const read = textOf(first.symbols);
  const isWhole = byForm?.isWhole === true && textOf(byForm.symbols) === read;
  const mayLack = isPartial || breaksEarly(place) || (!isWhole && hasRoom(place));
  const isAgreed = others.some(({ symbols }) => textOf(symbols) === read);
  const weighed =
    byForm && together(place, first.symbols, byForm, { isAgreed, isSeen: seenBy(first.symbols, others) });
  const told = [
    ...otherwise(name, own, others),
    ...withSurerReadings(name, [...own, ...others], others, mayLack),
    ...(weighed?.readings ?? []),
  ];
  const votes = votesOf(name, told, first.reader, others);
  const nation = name === 'nation' && votes.length === 0 ? likeliestNation(first.symbols) : undefined;
  if (nation !== undefined) {
    votes.push(['nation', { reader: `${first.reader}, grammar`, value: nation, confidence: 0 }]);
  }
  const fields = new Set(votes.map(([field]) => field));
  // A number too misread to be one may still be found by its check.
  if (name === 'idNumber' || name === 'creditCode') fields.add(name);
  const inUsualWords = isAgreed ? withLikelierWords(name, first.symbols) : undefined;
  const alike = [
    ...(inUsualWords ? [textOf(inUsualWords)] : []),
    ...(weighed?.alike ?? (isNamePlace(name) ? alsoPrinted(name, first.symbols) : [])),
  ];
  return [...fields].map((field) => ({
    field,
    isPartial: mayLack,
    box: boxOfField(place, field),
    votes: votes.filter(([voted]) => voted === field).map(([, vote]) => vote),
    alike: alike.flatMap((text) => interpret(name, text)[field] ?? []),
    ...weighed?.likeliest(field),
    ...(numbers.has(field) && { spelling: spellingOf(first.symbols) }),
  }));
}
