import { correctedForms } from './corrected.ts';
import { editDistance } from './edit-distance.ts';
import { candidatesFrom } from './from-company-name.ts';
import { passing, type Suggestion, type SuggestionInput } from './judge.ts';

/** Longer texts are no names, and nothing is near them. */
const longestName = 64;

/**
 * Instead of the signature at `index`, the nearest that passes on all platforms of the case: its own wording put
 * right, or a name the company's name offers, whichever changes fewer characters. `undefined` when there is no
 * such signature, when nothing passes, or when it passes as it is.
 */
export function suggestInstead(input: SuggestionInput, index: number): Suggestion | undefined {
  const { document, packs } = input;
  const signature = document.signatures[index];
  const text = signature?.text.trim() ?? '';
  if (signature === undefined || text === '' || text.length > longestName) return undefined;
  const company = document.organization.name.trim();
  const candidates = [...correctedForms(signature, company, packs), ...candidatesFrom(company)]
    .map((candidate) => ({ candidate, distance: editDistance(text, candidate.signature.text) }))
    .sort((left, right) => left.distance - right.distance)
    .map(({ candidate }) => candidate);
  const [nearest] = passing(candidates, input);
  return nearest?.signature.text === text && nearest.signature.basis === signature.basis
    ? undefined
    : nearest;
}
