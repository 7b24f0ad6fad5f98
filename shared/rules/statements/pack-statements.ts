import { documents } from '../../messages/documents.ts';
import { packTerms } from '../../messages/pack-terms.ts';
import type { RulePack } from '../../model/rule-pack.ts';
import { type Provenance, provenanceSchema } from '../../model/rule-pack-group.ts';
import { isValues, itemWords, spanWords } from './item-words.ts';
import { type RuleSection, ruleSections, type Statement, type StatementLine } from './statement.ts';
import { labelOf, wordsOf } from './value-words.ts';

/** Which part of the screen shows which part of a pack. What is missing is for programs. */
const sections: Readonly<Partial<Record<keyof RulePack, RuleSection>>> = {
  links: 'platform',
  channel: 'platform',
  eligibility: 'applicants',
  purposes: 'applicants',
  organizationKinds: 'applicants',
  certificates: 'applicants',
  identityDocuments: 'applicants',
  people: 'applicants',
  longTerm: 'applicants',
  materials: 'materials',
  form: 'form',
  files: 'files',
  signatures: 'signatures',
  letter: 'letter',
  states: 'progress',
  durations: 'progress',
  reminders: 'progress',
  content: 'content',
  wordLists: 'content',
  refusals: 'refusals',
  notices: 'notices',
  quotas: 'notices',
  history: 'history',
};

const provenanceKeys: ReadonlySet<string> = new Set([
  'source',
  'asOf',
  'confidence',
  'facts',
  'id',
  'of',
  'concerns',
  'wire',
]);
const listsOfSentences: ReadonlySet<string> = new Set(['texts', 'notes', 'evidence', 'conditions']);

interface Found {
  readonly group: Readonly<Record<string, unknown>>;
  readonly provenance: Provenance;
  readonly path: string;
}

function* groupsIn(value: unknown, path: string): Generator<Found> {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    for (const [index, item] of items.entries()) {
      const id = isValues(item) && typeof item.id === 'string' ? item.id : String(index);
      yield* groupsIn(item, `${path}.${id}`);
    }
  } else if (isValues(value)) {
    const provenance = provenanceSchema.safeParse(value);
    if (provenance.success) yield { group: value, provenance: provenance.data, path };
    else for (const [key, inner] of Object.entries(value)) yield* groupsIn(inner, `${path}.${key}`);
  }
}

function titleOf({ group, path }: Found): string {
  const titles: Readonly<Record<string, string>> = packTerms.titles;
  const slots: Readonly<Record<string, string>> = documents.slots;
  const kind =
    typeof group.of === 'string' ? titles[`${path.slice(0, path.indexOf('.'))}.${group.of}`] : undefined;
  const own = [group.title, titles[path], kind, group.label, group.date].find(
    (text) => typeof text === 'string',
  );
  const name = path.slice(path.lastIndexOf('.') + 1);
  return typeof own === 'string' ? own : (slots[name] ?? name);
}

function lineOf(texts: readonly string[], path: string, isInline: boolean, isUnknown = false): StatementLine {
  return { path, label: labelOf(path), texts, isInline, isUnknown };
}

function linesOf(value: unknown, path: string, pack: RulePack): StatementLine[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const key = path.slice(path.lastIndexOf('.') + 1);
    const texts = items.map((item) => (isValues(item) ? itemWords(item, path, pack) : wordsOf(item, path)));
    if (texts.length === 0) return [];
    const isInline = !listsOfSentences.has(key) && !items.some(isValues);
    return [lineOf(texts, path, isInline)];
  }
  if (!isValues(value)) return [lineOf([wordsOf(value, path)], path, true, value === 'unknown')];
  const span = spanWords(value);
  if (span !== undefined) return [lineOf([span], path, true)];
  if (path === 'purposes.self' || path === 'purposes.other')
    return [
      lineOf(
        [String(value.label), String(value.hint)].slice(value.label === labelOf(path) ? 1 : 0),
        path,
        false,
      ),
    ];
  return Object.entries(value).flatMap(([key, inner]) => linesOf(inner, `${path}.${key}`, pack));
}

/** A pack's name and sentence about itself stand with its links: they have no source of their own. */
function aboutPack(pack: RulePack): StatementLine[] {
  return [lineOf([pack.name], 'name', true), lineOf([pack.summary], 'summary', true)];
}

function statementOf(found: Found, section: RuleSection, pack: RulePack): Statement {
  const { group, provenance, path } = found;
  const title = titleOf(found);
  const lines = Object.entries(group)
    .filter(
      ([key, value]) =>
        !provenanceKeys.has(key) && !(value === title && ['title', 'label', 'date'].includes(key)),
    )
    .flatMap(([key, value]) => linesOf(value, `${path}.${key}`, pack));
  return {
    path,
    section,
    title,
    lines: path === 'links' ? [...aboutPack(pack), ...lines] : lines,
    provenance,
    isInherited: pack.inherited.includes(path),
  };
}

/**
 * Everything a pack says, in words, by section. Each group of the pack is one statement, so that every word
 * stands with its source; what only programs read (names in an API, places in the case) is left out.
 */
export function packStatements(pack: RulePack): Statement[] {
  const order = new Map(ruleSections.map((section, index) => [section, index]));
  return Object.entries(pack)
    .flatMap(([key, value]) => {
      const section = Object.entries(sections).find(([name]) => name === key)?.[1];
      if (section === undefined) return [];
      return [...groupsIn(value, key)].map((found) => statementOf(found, section, pack));
    })
    .sort((a, b) => (order.get(a.section) ?? 0) - (order.get(b.section) ?? 0));
}
