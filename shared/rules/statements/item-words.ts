import { packTerms } from '../../messages/pack-terms.ts';
import { quote } from '../quote.ts';
import { labelOf, wordsOf } from './value-words.ts';

type Values = Readonly<Record<string, unknown>>;

export function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const textIn = (values: Values, key: string): string => {
  const value = values[key];
  return typeof value === 'string' ? value : '';
};

/** Keys that tell an item of a list from the others, in the order in which they are looked for. */
const headings = ['label', 'title', 'reason'] as const;
/** Keys that say what the item means, in words of their own. */
const bodies = ['meaning', 'fix', 'hint', 'note', 'url'] as const;
/** Names in the platform's API and places in the case document: for programs. */
const unsaid: ReadonlySet<string> = new Set([
  'wire',
  'value',
  'paths',
  'foreseen',
  'id',
  'path',
  'explain',
  'when',
  'repeats',
  'wording',
]);

/** A span of days, hours or working days; `undefined` for any other value. */
export function spanWords(value: Values): string | undefined {
  const { from, to, days } = value;
  if (typeof from === 'number' && typeof to === 'number') return packTerms.workingDayRange(from, to);
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  if (days === 'every-day' || days === 'working-days') return packTerms.hoursOn(days, from, to);
  return from.includes(':') ? packTerms.hours(from, to) : packTerms.period(from, to);
}

function valueWords(value: unknown, path: string): string {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.map((item) => wordsOf(item, path)).join(packTerms.separator) || packTerms.none;
  }
  return wordsOf(value, path);
}

/** Clauses one after the other; a whole sentence needs nothing between it and the next. */
function joined(clauses: readonly string[]): string {
  return clauses
    .filter((clause) => clause !== '')
    .reduce(
      (all, clause) => (/(^|[。！？])$/.test(all) ? all + clause : `${all}${packTerms.clause}${clause}`),
      '',
    );
}

/** What a form asks of one field: for whom it is required, how long it may be, and the hint. */
function fieldWords(field: Values, path: string, pack: object): string {
  const said = (text: string) => quote(text, { ...pack, field });
  const words = (key: 'self' | 'other') =>
    typeof field[key] === 'string' ? wordsOf(field[key], `${path}.${key}`) : undefined;
  const [self, other] = [words('self'), words('other')];
  const needs =
    self === other
      ? [self ?? '']
      : [
          ...(self === undefined ? [] : [packTerms.onlyFor(labelOf('self'), self)]),
          ...(other === undefined ? [] : [packTerms.onlyFor(labelOf('other'), other)]),
        ];
  const rules = isValues(field.characters) ? field.characters : {};
  return joined([
    ...needs,
    ...(typeof field.maxLength === 'number' ? [packTerms.atMost(field.maxLength)] : []),
    ...(rules.digitsOnly === true ? [packTerms.onlyDigits] : []),
    ...(field.asPrinted === true ? [packTerms.asPrinted] : []),
    said(textIn(field, 'hint')),
  ]);
}

/** One item of a list of objects in one sentence: its name, what it means, and whatever else it says. */
export function itemWords(item: Values, path: string, pack: object): string {
  const heading =
    headings.map((key) => textIn(item, key)).find((text) => text !== '') ?? spanWords(item) ?? '';
  if (path.endsWith('fields'))
    return packTerms.said(quote(heading, { ...pack, field: item }), fieldWords(item, path, pack));
  const body = bodies.map((key) => textIn(item, key)).filter((text) => text !== '');
  const rest = Object.entries(item)
    .filter(
      ([key]) => ![...headings, ...bodies, 'from', 'to'].some((known) => known === key) && !unsaid.has(key),
    )
    .map(([key, value]) => packTerms.said(labelOf(key), valueWords(value, `${path}.${key}`)));
  const words = joined([...body, ...rest]);
  return words === '' ? heading : packTerms.said(heading, words);
}
