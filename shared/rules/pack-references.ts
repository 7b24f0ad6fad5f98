import { caseDocumentSchema, caseFormat, purposeSchema } from '../model/case-document.ts';
import type { RulePack } from '../model/rule-pack.ts';
import type { FormField } from '../model/rule-pack-form.ts';
import { valueAt } from './paths.ts';
import { brokenQuotes } from './quote.ts';

interface BrokenReference {
  /** Place in the pack. */
  readonly path: string;
  readonly value: string;
}

/** A document in which every path that a form can ask for exists. */
const sample = caseDocumentSchema.parse({ format: caseFormat, signatures: [{ trademark: {}, app: {} }] });

function isKnownPath(pattern: string): boolean {
  return valueAt(sample, pattern.replaceAll('*', '0')) !== undefined;
}

function brokenInField(pack: RulePack, field: FormField): string[] {
  const { wording, when } = field;
  const own = [wording?.self, wording?.other].flatMap((words) => [words?.label, words?.hint]);
  const texts = [field.label, field.hint, ...own].filter((text) => text !== undefined);
  const values = { ...pack, field };
  const paths = [field.path, ...(when === undefined ? [] : [when.path])];
  return [
    ...texts.flatMap((text) => brokenQuotes(text, values)),
    ...paths.filter((path) => !isKnownPath(path)),
  ];
}

function brokenInForm(pack: RulePack): BrokenReference[] {
  const seen = new Set<string>();
  return pack.form.sections.flatMap((section, sectionIndex) =>
    section.fields.flatMap((field, fieldIndex) => {
      const broken = brokenInField(pack, field);
      const uses = field.repeats
        ? []
        : purposeSchema.options.filter((purpose) => field[purpose] !== undefined);
      for (const use of uses.map((purpose) => `${purpose} ${field.path}`)) {
        if (seen.has(use)) broken.push(field.path);
        seen.add(use);
      }
      return broken.map((value) => ({ path: `form.sections.${sectionIndex}.fields.${fieldIndex}`, value }));
    }),
  );
}

function brokenInRefusals({ refusals }: RulePack): BrokenReference[] {
  return refusals.flatMap((group, groupIndex) =>
    group.reasons.flatMap(({ paths }, index) =>
      paths
        .filter((path) => !isKnownPath(path))
        .map((value) => ({ path: `refusals.${groupIndex}.reasons.${index}.paths`, value })),
    ),
  );
}

function brokenInRequests({ requests }: RulePack): BrokenReference[] {
  return (requests?.operations ?? []).flatMap(({ parameters }, operation) =>
    parameters.flatMap(({ value }, index) => {
      const paths =
        'path' in value ? [value.path] : 'choice' in value && value.choice ? [value.choice.path] : [];
      return paths
        .filter((path) => !isKnownPath(path))
        .map((path) => ({ path: `requests.operations.${operation}.parameters.${index}.value`, value: path }));
    }),
  );
}

/** Names of items that occur twice in a list whose items are known by name. */
function repeatedNames(pack: RulePack): BrokenReference[] {
  const { materials, refusals, wordLists, quotas, notices, history, form, content } = pack;
  const lists = {
    'materials.items': materials.items,
    'content.types': content.types,
    'form.sections': form.sections,
    refusals,
    wordLists,
    quotas,
    notices,
    history,
  };
  return Object.entries(lists).flatMap(([path, items]) => {
    const names = items.map(({ id }) => id);
    return names.filter((name, index) => names.indexOf(name) !== index).map((value) => ({ path, value }));
  });
}

/**
 * What a rule pack names that does not exist or is there twice: values quoted in hints, paths of the case
 * document, fields asked twice for one purpose, items of the same name. The schema cannot see these.
 */
export function brokenReferences(pack: RulePack): BrokenReference[] {
  return [
    ...brokenInForm(pack),
    ...brokenInRefusals(pack),
    ...brokenInRequests(pack),
    ...repeatedNames(pack),
  ];
}
