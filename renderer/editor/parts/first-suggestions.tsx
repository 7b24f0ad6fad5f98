import { messages } from '../../../shared/messages/index.ts';
import type { Suggestion } from '../../../shared/rules/suggest/judge.ts';
import { useDraft } from '../draft-context.ts';
import { NoSuggestion } from './no-suggestion.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { useSuggestions } from './use-suggestions.ts';

const text = messages.suggestions.panel;

/** Names to begin with, while the case has no signature yet. */
export function FirstSuggestions({ onTake }: { onTake: (suggestion: Suggestion) => void }) {
  const { document } = useDraft();
  const company = document.organization.name.trim();
  const { names, refused } = useSuggestions(0, company !== '');
  return (
    <section aria-label={text.title}>
      <SuggestionList title={text.title} suggestions={names} company={company} onTake={onTake} />
      {names.length === 0 && <NoSuggestion company={company} refused={refused} />}
    </section>
  );
}
