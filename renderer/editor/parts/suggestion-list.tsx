import { messages } from '../../../shared/messages/index.ts';
import type { Suggestion } from '../../../shared/rules/suggest/judge.ts';
import { NameComparison } from './name-comparison.tsx';

const text = messages.suggestions.panel;

interface SuggestionListProps {
  readonly title: string;
  readonly suggestions: readonly Suggestion[];
  readonly company: string;
  /** What is changed to come to a suggestion, instead of why it is one. */
  readonly changeOf?: (suggestion: Suggestion) => string;
  readonly onTake: (suggestion: Suggestion) => void;
}

/** Names to choose from, the best first, each with why it is suggested. */
export function SuggestionList({ title, suggestions, company, changeOf, onTake }: SuggestionListProps) {
  if (suggestions.length === 0) return null;
  return (
    <>
      <h3 className="suggestions-title">{title}</h3>
      <ul className="suggestions">
        {suggestions.map((suggestion) => {
          const name = messages.editor.signatures.quoted(suggestion.signature.text);
          const change = changeOf?.(suggestion) ?? '';
          const reasons = change === '' ? suggestion.reasons : [change, ...suggestion.reasons.slice(-1)];
          return (
            <li key={suggestion.signature.text}>
              <button type="button" className="suggestion" onClick={() => onTake(suggestion)}>
                <span className="visually-hidden">{text.take}</span>
                <span className="suggestion-name">{name}</span>
                <NameComparison name={suggestion.signature.text} company={company} />
                <span className="suggestion-reasons">{reasons.join(text.reasonSeparator)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
