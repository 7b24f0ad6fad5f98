import { useEffect, useRef } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useEditor } from '../editor/editor-context.ts';
import { useIntake } from '../intake/intake-context.ts';
import { ReviewCard } from './review-card.tsx';
import { ReviewEnd } from './review-end.tsx';
import { ReviewFailures } from './review-failures.tsx';
import { ReviewKeys } from './review-keys.tsx';
import { ReviewList } from './review-list.tsx';
import { ReviewNothing } from './review-nothing.tsx';
import { ReviewPicture } from './review-picture.tsx';
import { useReview } from './use-review.ts';
import { useReviewKeys } from './use-review-keys.ts';
import './review.css';

const text = messages.review.screen;

/** Picture left, fields right: every value that was read, compared with its picture, without a mouse. */
export function ReviewScreen() {
  const { record } = useDraft();
  const { reviewedPath } = useEditor();
  const { lastRead } = useIntake();
  const review = useReview(reviewedPath);
  const { state, item, items } = review;
  const whole = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const index = item === null ? -1 : state.order.indexOf(item.path);
  const read = lastRead?.caseId === record.id ? lastRead : null;
  const isEmpty = items.length === 0;

  // The focus goes with the work: to the picked reading, to the input where nothing was read, to the way on.
  useEffect(() => {
    const wanted = state.current === null ? '[data-onward]' : '[data-choice][tabindex="0"]';
    const place = panel.current;
    (
      place?.querySelector<HTMLElement>(wanted) ??
      place?.querySelector<HTMLElement>('textarea') ??
      place
    )?.focus();
    place?.scrollTo({ top: 0 });
  }, [state.current]);

  useReviewKeys(review, whole);

  return (
    <div ref={whole} className="review">
      <ReviewPicture item={item} onMark={review.go} />
      <main ref={panel} className="review-panel" tabIndex={-1} aria-labelledby="review-title">
        <header className="review-head">
          <h1 id="review-title">{text.title}</h1>
          <strong aria-live="polite" data-open={state.open.size > 0 || undefined}>
            {isEmpty ? '' : text.open(state.open.size)}
          </strong>
          <p>
            {read === null ? text.lead : text.read(read.pictures, read.filled)}
            {index >= 0 && <span>{text.position(index + 1, state.order.length)}</span>}
          </p>
        </header>
        {isEmpty ? (
          <ReviewNothing />
        ) : item ? (
          <ReviewCard key={item.path} review={review} item={item} />
        ) : (
          <ReviewEnd review={review} />
        )}
        <ReviewFailures />
        {!isEmpty && <ReviewList review={review} />}
        <p className="visually-hidden" aria-live="polite">
          {review.said}
        </p>
      </main>
      <ReviewKeys />
    </div>
  );
}
