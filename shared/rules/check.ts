import type { CaseDocument } from '../model/case-document.ts';
import type { Finding } from '../model/finding.ts';
import type { RulePack } from '../model/rule-pack.ts';

export interface CheckInput {
  readonly document: CaseDocument;
  readonly pack: RulePack;
  /** The day to judge by, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Everything the rules say about a case as one platform would look at it, in the order of the form. */
export function checkCase(_input: CheckInput): Finding[] {
  return [];
}

/** The same for every platform the case names; what holds everywhere is said once. */
export function checkPlatforms(_input: {
  readonly document: CaseDocument;
  readonly packs: readonly RulePack[];
  readonly today: string;
}): Finding[] {
  return [];
}
