import { suggestions as words } from '../../messages/suggestions.ts';
import type { CaseDocument, CaseSignature } from '../../model/case-document.ts';
import type { Finding } from '../../model/finding.ts';
import type { RulePack } from '../../model/rule-pack.ts';
import { checkNaming } from '../check.ts';
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

interface Verdict {
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly Finding[];
}

/** Only what concerns the name and what it rests on: papers still missing are no reason against a name. */
function concerns({ path }: Finding): boolean {
  return path === 'signatures.0.text' || path === 'signatures.0.basis';
}

/** The platforms of the case among those whose rules are given. */
function chosenOf({ document, packs }: SuggestionInput): readonly RulePack[] {
  return packs.filter(({ id }) => document.platforms.includes(id));
}

/** Verdicts by case: several signatures of one case may be put right by the same names, and cases never change. */
const verdicts = new WeakMap<SuggestionInput, Map<string, Verdict>>();

/** What the chosen platforms say of a candidate alone. */
export function judge({ signature }: Candidate, input: SuggestionInput): Verdict {
  const known = verdicts.get(input) ?? new Map<string, Verdict>();
  verdicts.set(input, known);
  const key = JSON.stringify(signature);
  const verdict = known.get(key) ?? verdictOn(signature, input);
  known.set(key, verdict);
  return verdict;
}

function verdictOn(signature: CaseSignature, input: SuggestionInput): Verdict {
  const { today } = input;
  const document = { ...input.document, signatures: [signature] };
  const findings = chosenOf(input)
    .flatMap((pack) => checkNaming({ document, pack, today }))
    .filter(concerns);
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return { findings, errors: count('error'), warnings: count('warning') };
}

/**
 * The candidates that pass on every chosen platform, in their order, each text once. When none does so without a
 * warning, those that are only warned of, the fewest warnings first.
 */
export function passing(candidates: readonly Candidate[], input: SuggestionInput): Suggestion[] {
  const chosen = chosenOf(input);
  const seen = new Set<string>();
  const judged = candidates
    .filter(({ signature: { text } }) => text !== '' && !seen.has(text) && seen.add(text))
    .map((candidate) => ({ candidate, ...judge(candidate, input) }))
    .filter(({ errors }) => errors === 0);
  const clean = judged.filter(({ warnings }) => warnings === 0);
  const taken = clean.length > 0 ? clean : judged.toSorted((left, right) => left.warnings - right.warnings);
  return taken.map(({ candidate, findings, warnings }) => ({
    signature: candidate.signature,
    reasons: [...candidate.reasons, warnings === 0 ? words.passes(chosen.length) : words.doubtful],
    doubts: findings,
  }));
}
