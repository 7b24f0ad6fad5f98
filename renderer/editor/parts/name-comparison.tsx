import { messages } from '../../../shared/messages/index.ts';
import { alignNames, matchedPieces } from '../../../shared/rules/name-alignment.ts';
import { isSameName } from '../../../shared/rules/name-relation.ts';

const text = messages.suggestions.panel;

interface NameComparisonProps {
  readonly name: string;
  readonly company: string;
  /** Says in a sentence what is doubtful about it. */
  readonly explains?: boolean;
}

/** A company's name with the characters a signature takes from it marked, and how the two stand to each other. */
export function NameComparison({ name, company, explains = false }: NameComparisonProps) {
  const { kind, fullName } = alignNames(name, company);
  const level = isSameName(name, company) ? 'same' : kind;
  const pieces = matchedPieces(fullName).map((piece, index) => ({ ...piece, key: index }));
  const matched = pieces.filter(({ isMatched }) => isMatched).map((piece) => piece.text);
  return (
    <span className="name-comparison">
      <span className="visually-hidden">{text.matched(company, matched.join(''))}</span>
      <span aria-hidden>
        {pieces.map((piece) =>
          piece.isMatched ? <b key={piece.key}>{piece.text}</b> : <span key={piece.key}>{piece.text}</span>,
        )}
      </span>
      <span className="name-level" data-level={level} title={text.levelHints[level]}>
        {text.levels[level]}
      </span>
      {explains && level !== 'same' && level !== 'contiguous' && (
        <span className="name-level-hint">{text.levelHints[level]}</span>
      )}
    </span>
  );
}
