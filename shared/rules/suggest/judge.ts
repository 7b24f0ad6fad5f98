import { suggestions as words } from '../../messages/suggestions.ts';
import type { CaseDocument, CaseSignature } from '../../model/case-document.ts';
import type { Finding } from '../../model/finding.ts';
import type { RulePack } from '../../model/rule-pack.ts';
import { checkCase } from '../check.ts';
import type { Candidate } from './candidate.ts';

export interface SuggestionInput {
  readonly document: CaseDocument;
  /** The rules of the platforms to pass on; those the case does not name are left aside. */
  readonly packs: readonly RulePack[];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** A signature worth taking. */
export interface Suggestion {
  readonly signature: CaseSignature;
  /** Why, in Chinese, most important first. */
  readonly reasons: readonly string[];
  /** Warnings and notes that remain, of all chosen platforms. */
  readonly doubts: readonly Finding[];
}

interface Judged {
  readonly candidate: Candidate;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly Finding[];
}

/** Only what concerns the name and what it rests on: papers still missing are no reason against a name. */
function concerns({ path }: Finding): boolean {
  return path === 'signatures.0.text' || path === 'signatures.0.basis';
}

/** What the chosen platforms say of a candidate alone. */
export function judge(
  candidate: Candidate,
  chosen: readonly RulePack[],
  { document, today }: SuggestionInput,
): Judged {
  const tried = { ...document, signatures: [candidate.signature] };
  const findings = chosen.flatMap((pack) => checkCase({ document: tried, pack, today })).filter(concerns);
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return { candidate, findings, errors: count('error'), warnings: count('warning') };
}

/**
 * The candidates that pass on every chosen platform, in their order, each text once. When none does so without a
 * warning, those that are only warned of, the fewest warnings first.
 */
export function passing(candidates: readonly Candidate[], input: SuggestionInput): Suggestion[] {
  const chosen = input.packs.filter(({ id }) => input.document.platforms.includes(id));
  const seen = new Set<string>();
  const judged = candidates
    .filter(({ signature: { text } }) => text !== '' && !seen.has(text) && seen.add(text))
    .map((candidate) => judge(candidate, chosen, input))
    .filter(({ errors }) => errors === 0);
  const clean = judged.filter(({ warnings }) => warnings === 0);
  const taken = clean.length > 0 ? clean : judged.toSorted((left, right) => left.warnings - right.warnings);
  return taken.map(({ candidate, findings, warnings }) => ({
    signature: candidate.signature,
    reasons: [...candidate.reasons, warnings === 0 ? words.passes(chosen.length) : words.doubtful],
    doubts: findings,
  }));
}
