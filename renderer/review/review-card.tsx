import { Button } from 'antd';
import { useMemo } from 'react';
import { caseFieldLabel } from '../../shared/messages/case-fields.ts';
import { messages } from '../../shared/messages/index.ts';
import { useApplication } from '../app/application-context.ts';
import { useDraft } from '../editor/draft-context.ts';
import { ReviewChoices } from './review-choices.tsx';
import { ReviewEntry } from './review-entry.tsx';
import type { ReviewItem } from './review-item.ts';
import { ReviewSource } from './review-source.tsx';
import { settledText } from './settled-text.ts';
import { type Review, shownText } from './use-review.ts';
import { pickedIndex } from './use-review-keys.ts';
import { verdictOn } from './verdict.ts';

const text = messages.review.screen;

/** The value on the table: its line on each picture, what it may say, and what will be accepted. */
export function ReviewCard({ review, item }: { review: Review; item: ReviewItem }) {
  const { document, packs } = useDraft();
  const { today } = useApplication();
  const { path, choices, sources, isUnread } = item;
  const label = caseFieldLabel(path);
  const verdictOf = useMemo(
    () => (value: string) => verdictOn(value, path, { document, packs, today }),
    [path, document, packs, today],
  );
  const { entry, state } = review;
  const value = settledText(path, entry);
  const isLast = state.open.size === (state.open.has(path) ? 1 : 0);
  const shown = sources.filter((source, index) => index === 0 || source.value !== sources[0]?.value);

  return (
    <div className="review-card" data-doubtful={item.isDoubtful || undefined}>
      <div className="review-card-head">
        <h2>{label}</h2>
        <span className="quiet">{stateOf(item, state.left.has(path))}</span>
      </div>
      {shown.length > 1 && <p className="review-disagree">{text.disagree}</p>}
      {shown.map((source) =>
        isUnread ? (
          <p key={source.slot} className="review-unread">
            {text.unreadOn(messages.documents.slots[source.slot])}
          </p>
        ) : (
          <ReviewSource key={source.slot} source={source} saysReading={shown.length > 1} />
        ),
      )}
      {choices.length > 0 && (
        <ReviewChoices
          label={label}
          choices={choices}
          verdictOf={verdictOf}
          picked={pickedIndex(review)}
          onPick={(choice) => review.enter(shownText(choice))}
        />
      )}
      <ReviewEntry
        label={label}
        entry={entry}
        verdict={value === '' ? null : verdictOf(value)}
        onEnter={review.enter}
      />
      <div className="review-actions">
        <Button type="primary" disabled={value === ''} onClick={review.accept}>
          {isLast ? text.acceptLast : text.accept}
          <kbd>Enter</kbd>
        </Button>
        <Button onClick={review.leave}>
          {text.leave}
          <kbd>Esc</kbd>
        </Button>
        <Button type="text" onClick={() => review.step(-1)}>
          {text.back}
          <kbd>↑</kbd>
        </Button>
      </div>
    </div>
  );
}

/** How sure a value is, in a few words. */
function stateOf({ isDoubtful, isUnread, confidence }: ReviewItem, isLeft: boolean): string {
  if (isDoubtful && isLeft) return text.left;
  if (isDoubtful && isUnread) return text.unread;
  if (isDoubtful) {
    return confidence === null ? text.doubtful : text.confidence(Math.round(confidence * 100));
  }
  return confidence === null ? text.own : text.sure;
}
