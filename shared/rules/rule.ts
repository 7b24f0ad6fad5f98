import { rules as words } from '../messages/rules.ts';
import type { CaseDocument } from '../model/case-document.ts';
import type { FileFacts } from '../model/file-facts.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { PrintedValue } from '../model/printed-value.ts';
import type { RulePack } from '../model/rule-pack.ts';
import type { Known, Policy, Provenance } from '../model/rule-pack-group.ts';
import type { PlatformField } from './fields.ts';
import type { FindingId } from './finding-ids.ts';

/** A field of the platform's form at its place in one document. */
export interface AskedField extends PlatformField {
  /** Path in this document, list items by index. */
  readonly at: string;
}

/** What a rule looks at. It never changes any of it. */
export interface RuleContext {
  readonly document: CaseDocument;
  readonly pack: RulePack;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Every file of the case; `undefined` where nothing is known of them. */
  readonly files: readonly FileFacts[] | undefined;
  /** What the papers of the case are known to say. */
  readonly printed: readonly PrintedValue[];
  /** Every field the platform asks of this case, in the order of the form. */
  readonly fields: readonly AskedField[];
  /** The asked field at a path; `undefined` when the platform does not ask for it. */
  readonly field: (path: string) => AskedField | undefined;
}

/** What a rule says; every id it may say it under is known. */
export interface RuleFinding extends Finding {
  readonly id: FindingId;
}

/** One rule: what it finds in a case, nothing for what is in order or empty. */
export type Rule = (context: RuleContext) => Iterable<RuleFinding>;

/** What is wrong and what to do. */
export interface Advice {
  readonly message: string;
  readonly fix: string;
}

interface Place<Id extends string> {
  readonly id: Id;
  readonly severity: Severity;
  readonly path: string;
}

/** A finding that holds on every platform, with the standard or custom it rests on. */
export function generalFinding<Id extends string>(
  place: Place<Id>,
  advice: Advice,
  source: string,
): Finding & Place<Id> {
  return { ...place, message: advice.message, fix: advice.fix, source, platform: 'all' };
}

/** A finding that rests on what a rule pack says, with that statement's origin and date. */
export function platformFinding<Id extends string>(
  pack: RulePack,
  place: Place<Id>,
  advice: Advice,
  { source, asOf, confidence }: Provenance,
): Finding & Place<Id> {
  return {
    ...place,
    message: advice.message,
    fix: advice.fix,
    source: words.sources.pack(source, asOf, confidence),
    platform: pack.id,
  };
}

/** How grave it is to do what a policy speaks of; `undefined` for what is accepted or not known. */
export function severityOf(policy: Known<Policy>): Severity | undefined {
  return policy === 'refused' ? 'error' : policy === 'discouraged' ? 'warning' : undefined;
}
