import { packTerms } from '../../messages/pack-terms.ts';

const { labels, values } = packTerms;

/** From the longest to the shortest end of a place: `content.length.maximum`, `length.maximum`, `maximum`. */
function endsOf(path: string): string[] {
  const keys = path.split('.').filter((key) => !/^\d+$/.test(key));
  return keys.map((_, index) => keys.slice(index).join('.'));
}

function lookUp<Value>(table: Readonly<Record<string, Value>>, path: string): Value | undefined {
  const end = endsOf(path).find((candidate) => Object.hasOwn(table, candidate));
  return end === undefined ? undefined : table[end];
}

/** What the value at a place is called; its key where there is no word for it. */
export function labelOf(path: string): string {
  return lookUp(labels, path) ?? path.slice(path.lastIndexOf('.') + 1);
}

function sizeOf(bytes: number): string {
  const megabytes = Math.round(bytes / 104_857.6) / 10;
  return megabytes >= 1 ? packTerms.megabytes(megabytes) : packTerms.kilobytes(Math.round(bytes / 1024));
}

/** How a number is counted, by the end of its place. */
const numbers: Readonly<Record<string, (count: number) => string>> = {
  maximumBytes: sizeOf,
  maximumCount: packTerms.pieces,
  'length.minimum': packTerms.characters,
  'length.maximum': packTerms.characters,
  'administratorAge.minimum': packTerms.age,
  maximumLength: packTerms.characters,
  maxLength: packTerms.characters,
  minimumOverlap: packTerms.characters,
  recommendedLength: packTerms.characters,
  single: packTerms.characters,
  part: packTerms.characters,
  minimumMonths: packTerms.months,
  maximumMonths: packTerms.months,
  months: packTerms.months,
  days: packTerms.days,
  daysBefore: packTerms.days,
  workingDays: packTerms.workingDays,
  maximumSignatures: packTerms.pieces,
  maximumDigits: packTerms.digits,
};

/** A single value of a pack in words. `"unknown"` is said to be not published. */
export function wordsOf(value: unknown, path: string): string {
  if (value === 'unknown') return packTerms.unknown;
  if (typeof value === 'boolean') return value ? packTerms.yes : packTerms.no;
  if (typeof value === 'number') return lookUp(numbers, path)?.(value) ?? String(value);
  if (typeof value !== 'string') return '';
  // Characters that may not occur: a space among them would not be seen.
  if (path.endsWith('forbidden'))
    return [...value].map((sign) => (sign === ' ' ? packTerms.space : sign)).join(' ');
  const words = lookUp(values, path);
  if (words !== undefined && Object.hasOwn(words, value)) return words[value] ?? value;
  return accepted(value, path) ?? value;
}

/** Keys that say whether something is accepted; their words are the same everywhere. */
const policyKeys: ReadonlySet<string> = new Set([
  'policy',
  'symbols',
  'digitsOnly',
  'latinOnly',
  'initialsOnly',
  'traditionalCharacters',
  'skipping',
  'reordering',
  'partial',
  'severalOrganizations',
  'outside',
  'electronicSeal',
  'bracketsInText',
  'links',
  'contacts',
  'shortLinks',
  'emoji',
]);

function accepted(value: string, path: string): string | undefined {
  const key = path.slice(path.lastIndexOf('.') + 1);
  const words = values['*'];
  return policyKeys.has(key) && words !== undefined && Object.hasOwn(words, value) ? words[value] : undefined;
}
