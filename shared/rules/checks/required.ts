import { rules as words } from '../../messages/rules.ts';
import type { Finding } from '../../model/finding.ts';
import { isEmptyAt, valueAt } from '../paths.ts';
import {
  type Advice,
  type AskedField,
  platformFinding,
  type RuleContext,
  type RuleFinding,
} from '../rule.ts';

type Kind = 'file' | 'list' | 'field';

function kindOf(field: AskedField): Kind {
  if (field.path.startsWith('files.')) return 'file';
  return field.path === 'signatures' ? 'list' : 'field';
}

const required: Readonly<Record<Kind, (label: string) => Advice>> = words.required;
const recommended: Readonly<Record<Kind, (label: string) => Advice>> = words.recommended;

/** The nearest part of a path that exists: fields of a trademark not yet begun are missed as a whole. */
function existing({ document }: RuleContext, path: string): string {
  const parent = path.slice(0, path.lastIndexOf('.'));
  return path.includes('.') && valueAt(document, parent) === null ? parent : path;
}

function* missing(context: RuleContext, field: AskedField): Generator<RuleFinding> {
  const path = existing(context, field.at);
  const kind = kindOf(field);
  const advice = path === field.at ? required[kind](field.label) : words.required.details(field.label);
  const id = kind === 'file' ? 'file.missing' : 'required.missing';
  yield platformFinding(context.pack, { id, severity: 'error', path }, advice, field.provenance);
}

/** What the platform's form asks for and the case does not have yet, as grave as the platform needs it. */
export function* requiredRule(context: RuleContext): Generator<RuleFinding> {
  const told = new Set<string>();
  for (const field of context.fields) {
    const path = existing(context, field.at);
    if (!isEmptyAt(context.document, field.at) || told.has(path)) continue;
    told.add(path);
    const say = <Id extends string>(id: Id, severity: Finding['severity'], advice: Advice) =>
      platformFinding(context.pack, { id, severity, path }, advice, field.provenance);
    if (field.need === 'required') yield* missing(context, field);
    if (field.need === 'recommended')
      yield say('recommended.missing', 'warning', recommended[kindOf(field)](field.label));
    if (field.need === 'later') yield say('file.after-printing', 'note', words.later(field.label));
    if (field.need === 'onRequest') yield say('file.on-request', 'note', words.onRequest(field.label));
  }
}
