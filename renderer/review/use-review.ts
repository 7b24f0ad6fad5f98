import { useEffect, useReducer, useState } from 'react';
import { caseFieldLabel } from '../../shared/messages/case-fields.ts';
import { messages } from '../../shared/messages/index.ts';
import { useDraft } from '../editor/draft-context.ts';
import { masked } from '../masking/masking-context.ts';
import type { ReviewItem } from './review-item.ts';
import { type ReviewState, review, startReview } from './review-state.ts';
import { settledText } from './settled-text.ts';
import { useConfirm } from './use-confirm.ts';
import { useReviewItems } from './use-review-items.ts';

const text = messages.review.screen;

export interface Review {
  readonly state: ReviewState;
  readonly items: readonly ReviewItem[];
  /** The one on the table, `null` at the end. */
  readonly item: ReviewItem | null;
  /** What Enter would accept, as shown in the input. */
  readonly entry: string;
  /** Picked by number, or typed. */
  readonly enter: (value: string) => void;
  /** Accepts what is entered and goes on. False when there is nothing to accept. */
  readonly accept: () => boolean;
  readonly leave: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly go: (path: string) => void;
  readonly again: () => void;
  readonly walk: () => void;
  readonly undo: () => void;
  /** What just happened, for those who do not see it. */
  readonly said: string;
}

/** The way through the values of the open case that pictures speak of, beginning at `wanted` if it is one. */
export function useReview(wanted: string | null): Review {
  const items = useReviewItems();
  const { change, document } = useDraft();
  const confirm = useConfirm();
  const [state, dispatch] = useReducer(review, items, (begun) => startReview(begun, wanted));
  const [said, say] = useState('');
  useEffect(() => dispatch({ type: 'items', items }), [items]);
  useEffect(() => {
    if (wanted !== null) dispatch({ type: 'go', path: wanted });
  }, [wanted]);

  const item = items.find(({ path }) => path === state.current) ?? null;
  const entry = item === null ? '' : (state.typed.get(item.path) ?? shownText(item.choices[0] ?? item.value));

  const accept = () => {
    const value = item && settledText(item.path, entry);
    if (item === null || value === null || value === '') return false;
    const { path, value: before, confirms } = item;
    if (value !== before) change({ path, value });
    if (confirms.length > 0) confirm(confirms, value);
    dispatch({ type: 'accept', decision: { path, before, value, confirms } });
    say(text.accepted(caseFieldLabel(path), masked.field(path, messages.review.value(value), document)));
    return true;
  };
  const undo = () => {
    const decision = state.decisions.at(-1);
    if (decision === undefined) return;
    const { path, before, value, confirms } = decision;
    if (before !== value) change({ path, value: before });
    if (confirms.length > 0) confirm(confirms, null);
    dispatch({ type: 'undo' });
    say(text.undone(caseFieldLabel(path)));
  };

  return {
    state,
    items,
    item,
    entry,
    enter: (value) => item && dispatch({ type: 'type', path: item.path, text: value }),
    accept,
    leave: () => {
      if (item !== null) say(text.leftOpen(caseFieldLabel(item.path)));
      dispatch({ type: 'leave' });
    },
    step: (by) => dispatch({ type: 'step', by }),
    go: (path) => dispatch({ type: 'go', path }),
    again: () => dispatch({ type: 'again' }),
    walk: () => dispatch({ type: 'walk' }),
    undo,
    said,
  };
}

/** A value as people write it. */
export const shownText = (value: string) => (value === '' ? '' : messages.review.value(value));
