import { caseDocumentSchema, caseFormat, purposeSchema } from '../model/case-document.ts';
import type { RulePack } from '../model/rule-pack.ts';
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

/**
 * What a rule pack names that does not exist: values quoted in hints and paths of the case document; and fields
 * asked twice for one purpose. The schema cannot see these.
 */
export function brokenReferences(pack: RulePack): BrokenReference[] {
  const seen = new Set<string>();
  return pack.form.sections.flatMap((section, sectionIndex) =>
    section.fields.flatMap((field, fieldIndex) => {
      const place = `form.sections.${sectionIndex}.fields.${fieldIndex}`;
      const { wording, when } = field;
      const own = [wording?.self, wording?.other].flatMap((words) => [words?.label, words?.hint]);
      const texts = [field.label, field.hint, ...own].filter((text) => text !== undefined);
      const broken = texts.flatMap((text) => brokenQuotes(text, { ...pack, field }));
      const paths = [field.path, ...(when === undefined ? [] : [when.path])];
      broken.push(...paths.filter((path) => !isKnownPath(path)));
      const uses = field.repeats
        ? []
        : purposeSchema.options.filter((purpose) => field[purpose] !== undefined);
      for (const use of uses.map((purpose) => `${purpose} ${field.path}`)) {
        if (seen.has(use)) broken.push(field.path);
        seen.add(use);
      }
      return broken.map((value) => ({ path: place, value }));
    }),
  );
}
