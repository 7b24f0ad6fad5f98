import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { messages } from '../../shared/messages/index.ts';
import { differences } from '../../shared/rules/differences.ts';
import { shownText } from './use-review.ts';
import type { Verdict } from './verdict.ts';

const text = messages.review.screen;

interface ReviewChoicesProps {
  readonly label: string;
  readonly choices: readonly string[];
  readonly verdictOf: (choice: string) => Verdict;
  /** Index of the choice that is in the input, -1 when something else is. */
  readonly picked: number;
  readonly onPick: (choice: string) => void;
}

/** The readings of a value by number, with the characters marked in which they differ. */
export function ReviewChoices({ label, choices, verdictOf, picked, onPick }: ReviewChoicesProps) {
  const shown = choices.map(shownText);
  const parts = differences(shown);
  return (
    <fieldset className="review-choices">
      <legend className="visually-hidden">{text.choices(label)}</legend>
      {choices.map((choice, index) => {
        const { state, message } = verdictOf(choice);
        return (
          <button
            key={choice}
            type="button"
            className="review-choice"
            aria-pressed={index === picked}
            aria-label={`${text.choice(index + 1, shown[index] ?? choice)} ${message}`.trim()}
            data-choice
            tabIndex={index === Math.max(picked, 0) ? 0 : -1}
            onClick={() => onPick(choice)}
          >
            <kbd>{index + 1}</kbd>
            <span className="review-value">
              {parts[index]?.map((part) =>
                part.differs ? (
                  <mark key={part.at}>{part.text}</mark>
                ) : (
                  <span key={part.at}>{part.text}</span>
                ),
              )}
            </span>
            {state === 'error' && <CloseOutlined className="review-bad" aria-hidden />}
            {state === 'checked' && <CheckOutlined className="review-good" aria-hidden />}
          </button>
        );
      })}
    </fieldset>
  );
}
