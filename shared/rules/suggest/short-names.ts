import { candidatesFrom } from './from-company-name.ts';
import { passing, type Suggestion, type SuggestionInput } from './judge.ts';

/** More than these only make the choice harder. */
const most = 5;

/** Signatures taken from the company's name that pass on all platforms of the case, the best first; at most five. */
export function suggestShortNames(input: SuggestionInput): Suggestion[] {
  return passing(candidatesFrom(input.document.organization.name), input).slice(0, most);
}
