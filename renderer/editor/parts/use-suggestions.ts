import { useDeferredValue, useMemo } from 'react';
import type { Suggestion, SuggestionInput } from '../../../shared/rules/suggest/judge.ts';
import { suggestInstead } from '../../../shared/rules/suggest/nearest.ts';
import { type RefusedName, refusedNames } from '../../../shared/rules/suggest/refused-names.ts';
import { suggestShortNames } from '../../../shared/rules/suggest/short-names.ts';
import { useApplication } from '../../app/application-context.ts';
import { useDraft } from '../draft-context.ts';
import { useCasePacks } from '../use-case-packs.ts';

interface Suggestions {
  /** The nearest to what is typed; `undefined` where nothing is typed, or it passes. */
  readonly instead: Suggestion | undefined;
  /** Names taken from the company's that no signature of the case has yet, the best first. */
  readonly names: readonly Suggestion[];
  /** Where there is neither: why. */
  readonly refused: readonly RefusedName[];
}

const none: Suggestions = { instead: undefined, names: [], refused: [] };

function suggestionsFor(input: SuggestionInput, index: number): Suggestions {
  const { signatures } = input.document;
  const present = new Set(signatures.filter((_, at) => at !== index).map(({ text }) => text.trim()));
  const isFree = ({ signature }: Suggestion) => !present.has(signature.text);
  const nearest = suggestInstead(input, index);
  const instead = nearest !== undefined && isFree(nearest) ? nearest : undefined;
  const own = new Set([instead?.signature.text, signatures[index]?.text.trim()]);
  const names = suggestShortNames(input).filter((each) => isFree(each) && !own.has(each.signature.text));
  const isEmpty = instead === undefined && names.length === 0;
  return { instead, names, refused: isEmpty ? refusedNames(input) : [] };
}

/** What could stand in the place of a signature, or be added after the last one. Works only while it is wanted. */
export function useSuggestions(index: number, isWanted: boolean): Suggestions {
  const { document } = useDraft();
  const { today } = useApplication();
  const packs = useCasePacks();
  const looked = useDeferredValue(document);
  return useMemo(
    () => (isWanted ? suggestionsFor({ document: looked, packs, today }, index) : none),
    [isWanted, looked, packs, today, index],
  );
}
