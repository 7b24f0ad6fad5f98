import { normalizeCode } from '../../identifiers/characters.ts';
import { parseTypedDate } from '../../identifiers/typed-date.ts';
import { documents } from '../../messages/documents.ts';
import { rules as words } from '../../messages/rules.ts';
import type { PrintedValue } from '../../model/printed-value.ts';
import { differences } from '../differences.ts';
import { textAt } from '../paths.ts';
import {
  type AskedField,
  generalFinding,
  platformFinding,
  type RuleContext,
  type RuleFinding,
} from '../rule.ts';

const texts = words.printed;

/** Longer texts are neither names nor numbers. */
const comparableLength = 256;

const dots = /[•‧∙⋅・･．·]/gu;

type Kind = 'date' | 'number' | 'name';

function kindOf(path: string): Kind {
  if (/\.valid(From|To)$/.test(path)) return 'date';
  return /\.(number|creditCode)$/.test(path) ? 'number' : 'name';
}

/** The text as it is compared: width, blanks, case and the many forms of the middle dot do not count. */
function comparable(kind: Kind, text: string): string | undefined {
  if (kind !== 'date') return normalizeCode(text).replace(dots, '·');
  const date = parseTypedDate(text);
  return date.ok ? date.value : undefined;
}

/** The stretches of each of two texts that the other has not. */
function apart(typed: string, printed: string): readonly [string, string] {
  const [own = [], theirs = []] = differences([typed, printed]).map((stretches) =>
    stretches.filter(({ differs }) => differs).map(({ text }) => text),
  );
  return [own.join(texts.separator), theirs.join(texts.separator)];
}

function nameDifference(typed: string, printed: string): string {
  const [own, theirs] = apart(typed, printed);
  // Where nothing is shared the two values say it all.
  if (own === typed || theirs === printed) return '';
  if (own === '') return texts.more(theirs);
  return theirs === '' ? texts.fewer(own) : texts.other(own, theirs);
}

function numberDifference(typed: string, printed: string): string {
  const [own, theirs] = [Array.from(typed), Array.from(printed)];
  if (own.length !== theirs.length) {
    return texts.length(own.length, theirs.length) + nameDifference(typed, printed);
  }
  const places = [...own.keys()].filter((at) => own[at] !== theirs[at]);
  const [first = 0, ...others] = places;
  return others.length === 0
    ? texts.digit(first + 1, own[first] ?? '', theirs[first] ?? '')
    : texts.digits(places.map((place) => place + 1).join(texts.separator));
}

const shownDate = (date: string) => (date === 'long-term' ? texts.longTerm : date);

interface Difference {
  readonly typed: string;
  readonly printed: string;
  /** What the papers that say so are called. */
  readonly papers: string;
}

function message(kind: Kind, label: string, { typed, printed, papers }: Difference): string {
  const [own = '', theirs = ''] = [comparable(kind, typed), comparable(kind, printed)];
  switch (kind) {
    case 'date':
      return texts.date(label, shownDate(own), papers, shownDate(theirs));
    case 'number':
      return texts.number(label, papers, numberDifference(own, theirs));
    case 'name':
      return texts.name(label, typed, papers, printed, nameDifference(own, theirs));
  }
}

/** The papers that say something else than what was typed, by what they say. */
function differing(kind: Kind, typed: string, printed: readonly PrintedValue[]): Map<string, PrintedValue[]> {
  const own = comparable(kind, typed);
  const others = new Map<string, PrintedValue[]>();
  for (const value of printed) {
    const theirs = comparable(kind, value.value);
    // What is no date is told as that.
    if (own === undefined || theirs === undefined || own === theirs) continue;
    others.set(theirs, [...(others.get(theirs) ?? []), value]);
  }
  return others;
}

function* differencesAt(
  { document, pack, printed }: RuleContext,
  { at, label, asPrinted, provenance }: AskedField,
): Generator<RuleFinding> {
  const typed = textAt(document, at);
  const readable = printed.filter(({ path, value }) => path === at && value.length <= comparableLength);
  if (typed === '' || typed.length > comparableLength) return;
  const kind = kindOf(at);
  for (const values of differing(kind, typed, readable).values()) {
    const papers = [...new Set(values.map(({ slot }) => documents.slots[slot]))].join(texts.separator);
    const said = message(kind, label, { typed, printed: values[0]?.value.trim() ?? '', papers });
    const place = { id: 'paper.differs', path: at } as const;
    const fix = texts.fix(papers);
    yield asPrinted
      ? platformFinding(
          pack,
          { ...place, severity: 'error' },
          { message: said, fix: texts.exact + fix },
          provenance,
        )
      : generalFinding({ ...place, severity: 'warning' }, { message: said, fix }, words.sources.reminder);
  }
}

/** What was typed and what the papers say: names, numbers and periods of validity. */
export function* printedValueRule(context: RuleContext): Generator<RuleFinding> {
  const paths = new Set(context.printed.map(({ path }) => path));
  for (const field of context.fields) if (paths.has(field.at)) yield* differencesAt(context, field);
}
