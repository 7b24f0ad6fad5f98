import { rules as words } from '../messages/rules.ts';
import type { CaseDocument } from '../model/case-document.ts';
import type { Finding } from '../model/finding.ts';
import type { RulePack } from '../model/rule-pack.ts';
import { formOf, isAsked } from './fields.ts';
import { pathsOf, patternOf } from './paths.ts';
import { registry } from './registry.ts';
import { type AskedField, generalFinding, type RuleContext } from './rule.ts';

export interface CheckInput {
  readonly document: CaseDocument;
  readonly pack: RulePack;
  /** The day to judge by, `YYYY-MM-DD`. */
  readonly today: string;
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

function contextOf({ document, pack, today }: CheckInput): RuleContext {
  const fields = askedFields(document, pack);
  const byPath = new Map(fields.map((field) => [field.at, field]));
  return { document, pack, today, fields, field: (path) => byPath.get(path) };
}

function inOrderOfForm(findings: Finding[], { fields }: RuleContext): Finding[] {
  const patterns = fields.map(({ path }) => path);
  const place = (finding: Finding) => {
    const pattern = patternOf(finding.path);
    const exact = patterns.indexOf(pattern);
    return exact >= 0 ? exact : patterns.findIndex((candidate) => candidate.startsWith(`${pattern}.`));
  };
  return findings
    .map((finding) => ({ finding, place: place(finding) }))
    .sort(
      (left, right) =>
        left.place - right.place ||
        left.finding.path.localeCompare(right.finding.path, 'en', { numeric: true }),
    )
    .map(({ finding }) => finding);
}

/** Everything the rules say about a case as one platform would look at it, in the order of the form. */
export function checkCase(input: CheckInput): Finding[] {
  const context = contextOf(input);
  return inOrderOfForm(
    registry.flatMap((rule) => [...rule(context)]),
    context,
  );
}

/** The same for every platform the case names; what holds everywhere is said once. */
export function checkPlatforms({
  document,
  packs,
  today,
}: {
  readonly document: CaseDocument;
  readonly packs: readonly RulePack[];
  readonly today: string;
}): Finding[] {
  const place = { severity: 'error', path: 'platforms' } as const;
  const own = words.sources.reminder;
  if (document.platforms.length === 0) {
    return [generalFinding({ ...place, id: 'platform.missing' }, words.platform.missing, own)];
  }
  const found = new Map<string, Finding>();
  for (const id of new Set(document.platforms)) {
    const pack = packs.find((candidate) => candidate.id === id);
    const findings =
      pack === undefined
        ? [
            {
              ...generalFinding({ ...place, id: 'platform.unknown' }, words.platform.unknown(id), own),
              platform: id,
            },
          ]
        : checkCase({ document, pack, today });
    for (const finding of findings) {
      const { platform, path, message } = finding;
      // What holds everywhere may still be worded in each platform's own label for the field.
      const key = JSON.stringify([platform, finding.id, path, platform === 'all' ? '' : message]);
      if (!found.has(key)) found.set(key, finding);
    }
  }
  return [...found.values()];
}
