import type { Finding } from '../../model/finding.ts';
import { candidatesFrom } from './from-company-name.ts';
import { judge, type SuggestionInput } from './judge.ts';

/** A name the company's name offers, and why the chosen platforms do not take it. */
export interface RefusedName {
  readonly text: string;
  /** Errors, each once. */
  readonly objections: readonly Finding[];
}

/** So many say enough about why nothing passes. */
const most = 3;

/**
 * Where no name taken from the company's passes: the clearest ones and what speaks against them. Empty where the
 * company's name offers none, for no brand can be made out in it.
 */
export function refusedNames(input: SuggestionInput): RefusedName[] {
  return candidatesFrom(input.document.organization.name)
    .slice(0, most)
    .map((candidate) => {
      const { findings } = judge(candidate, input);
      const errors = findings.filter(({ severity }) => severity === 'error');
      const objections = [...new Map(errors.map((finding) => [finding.message, finding])).values()];
      return { text: candidate.signature.text, objections };
    })
    .filter(({ objections }) => objections.length > 0);
}
