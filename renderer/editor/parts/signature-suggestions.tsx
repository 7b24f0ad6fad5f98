import { Button } from 'antd';
import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { CaseSignature } from '../../../shared/model/case-document.ts';
import type { Suggestion } from '../../../shared/rules/suggest/judge.ts';
import { useDraft } from '../draft-context.ts';
import { useCasePacks } from '../use-case-packs.ts';
import { changeText } from './change-text.ts';
import { NameComparison } from './name-comparison.tsx';
import { NoSuggestion } from './no-suggestion.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { useSuggestions } from './use-suggestions.ts';

const text = messages.suggestions.panel;

/** Names that need help open by themselves, but not a hundred at once. */
const opensByItself = 3;

interface SignatureSuggestionsProps {
  readonly index: number;
  readonly signature: CaseSignature;
  readonly onTake: (suggestion: Suggestion) => void;
}

/**
 * Under a signature: how it stands to the company's name, and, where it is empty or objected to, names that
 * pass on all platforms of the case. One line while all is well.
 */
export function SignatureSuggestions({ index, signature, onTake }: SignatureSuggestionsProps) {
  const { document, findings } = useDraft();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [pack] = useCasePacks();
  const company = document.organization.name.trim();
  const name = signature.text.trim();
  const paths = [`signatures.${index}.text`, `signatures.${index}.basis`];
  const isObjected = findings.some(({ path, severity }) => paths.includes(path) && severity !== 'note');
  const needsHelp = name === '' || isObjected;
  const isOpen = chosen ?? (needsHelp && index < opensByItself);
  const { instead, names, refused } = useSuggestions(index, isOpen && company !== '');
  if (company === '' && !needsHelp) return null;

  const showsNothing = instead === undefined && names.length === 0;
  const isCompared = name !== '' && company !== '';
  const quoted = messages.editor.signatures.quoted(name);
  return (
    <section
      className="signature-suggestions"
      aria-label={name === '' ? text.label(messages.editor.signatures.item(index + 1)) : text.fine(quoted)}
    >
      {(isCompared || company !== '') && (
        <p className="suggestions-line">
          {isCompared && <NameComparison name={name} company={company} explains />}
          <Button type="link" size="small" aria-expanded={isOpen} onClick={() => setChosen(!isOpen)}>
            {isOpen ? text.hide : needsHelp ? text.show : text.another}
          </Button>
        </p>
      )}
      {isOpen && (
        <>
          <SuggestionList
            title={text.instead}
            suggestions={instead === undefined ? [] : [instead]}
            company={company}
            changeOf={(suggestion) => changeText(signature, suggestion.signature, pack)}
            onTake={onTake}
          />
          <SuggestionList
            title={instead === undefined ? text.title : text.otherNames}
            suggestions={names}
            company={company}
            onTake={onTake}
          />
          {showsNothing && needsHelp && <NoSuggestion company={company} refused={refused} />}
        </>
      )}
    </section>
  );
}
