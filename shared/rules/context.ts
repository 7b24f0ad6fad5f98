import { rules as words } from '../messages/rules.ts';
import type { CaseDocument } from '../model/case-document.ts';
import type { FileFacts } from '../model/file-facts.ts';
import type { PrintedValue } from '../model/printed-value.ts';
import type { RulePack } from '../model/rule-pack.ts';
import { formOf, isAsked } from './fields.ts';
import { pathsOf } from './paths.ts';
import type { AskedField, RuleContext } from './rule.ts';

export interface CheckInput {
  readonly document: CaseDocument;
  readonly pack: RulePack;
  /** The day to judge by, `YYYY-MM-DD`. */
  readonly today: string;
  /** Every file of the case; what is known of none is not judged. */
  readonly files?: readonly FileFacts[] | undefined;
  /** What the papers of the case say; nothing is compared with papers that were not read. */
  readonly printed?: readonly PrintedValue[] | undefined;
}

/**
 * The form's fields at their places in the document. Labels that could be mistaken for each other are told apart:
 * by the section, or by the number of the signature.
 */
function askedFields(document: CaseDocument, pack: RulePack): AskedField[] {
  const sections = formOf(pack, document.purpose).map(({ title, fields }) => ({
    title,
    fields: fields.filter(({ repeats }) => !repeats),
  }));
  const isOneOfSeveral = document.signatures.length > 1;
  const labels = sections.flatMap(({ fields }) => fields.map(({ label }) => label));
  const isAmbiguous = (label: string) => labels.indexOf(label) !== labels.lastIndexOf(label);
  return sections.flatMap(({ title, fields }) =>
    fields.flatMap((field) => {
      const label = isAmbiguous(field.label) ? words.labelIn(title, field.label) : field.label;
      return pathsOf(document, field.path)
        .filter((at) => isAsked(field, at, document))
        .map((at) => {
          const index = isOneOfSeveral ? /\.(\d+)\./.exec(at)?.[1] : undefined;
          return {
            ...field,
            at,
            label: index === undefined ? label : words.labelOfItem(label, Number(index) + 1),
          };
        });
    }),
  );
}

/** What every rule looks at: the case, the platform's rules, and the fields these ask of this case. */
export function contextOf({ document, pack, today, files, printed = [] }: CheckInput): RuleContext {
  const fields = askedFields(document, pack);
  const byPath = new Map(fields.map((field) => [field.at, field]));
  return { document, pack, today, files, printed, fields, field: (path) => byPath.get(path) };
}
