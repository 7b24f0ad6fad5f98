import type { FieldName } from '../../../../shared/model/recognition.ts';
import { namesAsMany, withKnownPlaces } from '../divisions/known-places.ts';
import { withBoundWords } from '../parse/bound-words.ts';
import { amountAtStart } from '../parse/capital.ts';
import { withBrackets, withNearestWords } from '../parse/company-type.ts';
import { withCompoundSurname } from '../parse/compound-surnames.ts';
import { namesSomebody, namesSomebodySeldom } from '../parse/given-names.ts';
import { interpret } from '../parse/interpret.ts';
import { likeliestNation } from '../parse/nations.ts';
import { boxOfField, ofPeople, type Place } from '../parse/place.ts';
import { withResidenceIssuer } from '../parse/residence-issuers.ts';
import { hasRoom } from '../parse/room.ts';
import { withoutSignBefore } from '../parse/sign-before.ts';
import { beginsName } from '../parse/surnames.ts';
import { withWholeEnding } from '../parse/whole-ending.ts';
import type { ReadSymbol } from '../read/reader.ts';
import { withLikelierWords } from '../words/likelier-words.ts';
import { asWritten } from './as-written.ts';
import { confidenceWhereAlone, differencesOf, withSurer } from './confirmed.ts';
import type { Evidence, SpelledCharacter, Vote } from './evidence.ts';
import { type FormReading, isTorn, likeliestReading, probabilityOf } from './likeliest.ts';
import { alsoPrinted, alsoSeen, isNamePlace } from './look-alikes.ts';
import { withinGrammar } from './within-grammar.ts';

/** What one reader saw in a place, its lines after each other. */
export interface PlaceReading {
  readonly reader: string;
  readonly symbols: readonly ReadSymbol[];
  /** How sure it is at most where no other reader confirms it. */
  readonly whereAlone?: number;
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

const han = /\p{Script=Han}/u;

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

const numbers: ReadonlySet<FieldName> = new Set<FieldName>(['idNumber', 'creditCode']);

const spellingOf = (symbols: readonly ReadSymbol[]): readonly SpelledCharacter[] =>
  symbols
    .filter(({ text }) => /^[0-9A-Z]$/i.test(text))
    .map((symbol) => ({ ...symbol, text: symbol.text.toUpperCase() }));

/** What the grammar of a field says a reading should have been, where it does. */
const putRight: Partial<
  Record<FieldName, (value: string, symbols: readonly ReadSymbol[]) => string | undefined>
> = {
  companyName: (name) => {
    const mended = [withoutSignBefore, withBoundWords, withWholeEnding].reduce(
      (so, mend) => mend(so) ?? so,
      name,
    );
    return mended === name ? undefined : mended;
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

/** What is mended is never surer than this: only the reader it was mended from saw it. */
const mended = 0.9;

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

interface GatherOptions {
  /** Whether part of the value may lie outside what the readers were shown. */
  readonly isPartial: boolean;
  /** What a reader of single characters saw, if it was asked. */
  readonly byForm?: FormReading | undefined;
}

const textOf = (reading: Pick<PlaceReading, 'symbols'> | undefined): string | undefined =>
  reading?.symbols.map(({ text }) => text).join('');

/** A form like what the first reader only guessed is no second opinion: both may see it through the same smudge. */
const guess = 0.5;
const isGuessed = (reading: PlaceReading | undefined): boolean =>
  reading?.symbols.some(({ text, confidence }) => han.test(text) && confidence < guess) === true;

/** Which symbols of the first reading another reader surely saw as well. */
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

/** What several readers saw in one place, as evidence for each of its fields; the most trusted reader first. */
export function evidenceAt(
  place: Place,
  asRead: readonly PlaceReading[],
  { isPartial, byForm }: GatherOptions,
): Evidence[] {
  const readings = asWritten(place, asRead);
  const [first] = readings;
  const others = readings.filter(({ reader }) => reader !== first?.reader);
  const own = readings.filter(({ reader }) => reader === first?.reader);
  const isConfirmed = byForm !== undefined && textOf(byForm) === textOf(first);
  const mayLack = isPartial || (!(isConfirmed && byForm.isWhole) && hasRoom(place));
  const isAgreed = others.some((other) => textOf(other) === textOf(first));
  const isKnown = byForm?.isKnown ?? (() => true);
  const occurs = ofPeople.has(place.name)
    ? { occurs: (character: string, at: number) => occursInName(character, at, isKnown) }
    : {};
  const isCoined = place.name === 'companyName';
  const isSeen = seenBy(first?.symbols ?? [], others);
  const inUsualWords = first && withLikelierWords(place.name, first.symbols);
  const inLikelierWords = first && withLikelierWords(place.name, first.symbols, isSeen);
  const together =
    byForm &&
    first &&
    likeliestReading(inLikelierWords ?? first.symbols, { ...byForm, isAgreed, isSeen, isCoined, ...occurs });
  const likeliest = together && namesAsMany(place.name, together, first.symbols) ? together : undefined;
  const isFormed =
    byForm !== undefined &&
    textOf({ symbols: likeliest ?? [] }) === textOf(byForm) &&
    !isTorn(byForm.symbols);
  const isThought =
    likeliest !== undefined &&
    first !== undefined &&
    textOf({ symbols: likeliest }) !== textOf(first) &&
    isThoughtOf(likeliest, first.symbols);
  const formed = [
    ...(likeliest && textOf({ symbols: likeliest }) !== textOf(first) ? [likeliest] : []),
    isConfirmed && (isTorn(byForm.symbols) || isGuessed(first)) ? undefined : byForm?.symbols,
  ].flatMap((symbols) => (byForm && symbols ? [{ reader: byForm.reader, symbols, whereAlone: mended }] : []));
  const inForm = own.flatMap(({ reader, symbols }): PlaceReading[] => {
    const read = withinGrammar(place.name, symbols);
    return read === undefined ? [] : [{ reader, symbols: read, whereAlone: mended }];
  });
  const inOtherWords = own.flatMap(({ reader, symbols }): PlaceReading[] => {
    const read = withLikelierWords(place.name, symbols, seenBy(symbols, others));
    return read === undefined ? [] : [{ reader: `${reader}, words`, symbols: read, whereAlone: mended }];
  });
  const told = [
    ...inForm,
    ...inOtherWords,
    ...withSurerReadings(place.name, [...own, ...others], others, mayLack),
    ...formed,
  ];
  const votes = withKnownPlaces(place.name, told).flatMap(({ reader, symbols, whereAlone: most }) => {
    const whereAlone = reader === first?.reader ? aloneIn(place.name, symbols, others) : most;
    const values = interpret(place.name, symbols.map(({ text }) => text).join(''));
    return Object.entries(values).flatMap(([name, value]): [FieldName, Vote][] => {
      const field = name as FieldName;
      const confidence = lowestConfidence(field, value, symbols);
      const vote = {
        reader,
        value,
        ...(confidence !== undefined && { confidence }),
        ...(whereAlone !== undefined && { whereAlone }),
      };
      const known = putRight[field]?.(value, symbols);
      const least = mendedInWords.has(field) ? { confidence: Math.min(mended, confidence ?? mended) } : {};
      const corrected = known && { ...vote, ...least, reader: `${reader}, grammar`, value: known };
      return corrected
        ? [
            [field, corrected],
            [field, vote],
          ]
        : [[field, vote]];
    });
  });
  const nation =
    place.name === 'nation' && votes.length === 0 && first ? likeliestNation(first.symbols) : undefined;
  if (nation !== undefined && first !== undefined) {
    votes.push(['nation', { reader: `${first.reader}, grammar`, value: nation, confidence: 0 }]);
  }
  const fields = new Set(votes.map(([field]) => field));
  // A number too misread to be one may still be found by its check.
  if (place.name === 'idNumber' || place.name === 'creditCode') fields.add(place.name);
  const unusual = isAgreed && inUsualWords !== undefined ? [textOf({ symbols: inUsualWords }) ?? ''] : [];
  const alike =
    isNamePlace(place.name) && first !== undefined && !isConfirmed
      ? [
          ...alsoPrinted(place.name, first.symbols),
          ...(byForm ? alsoSeen(first.symbols, byForm.symbols, byForm.isKnown) : []),
        ]
      : [];
  const [likeliestValues] = likeliest
    ? withKnownPlaces(place.name, [{ reader: '', symbols: likeliest }]).map(({ symbols }) =>
        interpret(place.name, symbols.map(({ text }) => text).join('')),
      )
    : [];
  return [...fields].map((field) => ({
    field,
    isPartial: mayLack,
    box: boxOfField(place, field),
    votes: votes.filter(([name]) => name === field).map(([, vote]) => vote),
    alike: [...unusual, ...alike].flatMap((text) => interpret(place.name, text)[field] ?? []),
    ...(likeliestValues?.[field] !== undefined && { likeliest: likeliestValues[field], isFormed, isThought }),
    ...(numbers.has(field) && first !== undefined && { spelling: spellingOf(first.symbols) }),
  }));
}
