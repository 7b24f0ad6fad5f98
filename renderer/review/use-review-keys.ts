import { type RefObject, useEffect, useEffectEvent } from 'react';
import { acceptsTyping } from '../widgets/accepts-typing.ts';
import { isOverlayOpen } from '../widgets/is-overlay-open.ts';
import { reviewIntent } from './review-intent.ts';
import { type Review, shownText } from './use-review.ts';

/** Lets keys lead through the review while the focus is inside `screen`, or nowhere. */
export function useReviewKeys(review: Review, screen: RefObject<HTMLElement | null>): void {
  const pick = (index: number) => {
    const choice = review.item?.choices[index];
    if (choice === undefined) return;
    review.enter(shownText(choice));
    screen.current?.querySelectorAll<HTMLElement>('[data-choice]')[index]?.focus();
  };
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    const isHere = target === document.body || (target instanceof Node && screen.current?.contains(target));
    if (!isHere || isOverlayOpen()) return;
    const intent = reviewIntent(event, acceptsTyping(target));
    if (intent === null) return;
    // Enter on another button presses that button.
    const isOther = target instanceof Element && target.closest('button:not([data-choice]), a') !== null;
    if (intent.type === 'accept' && isOther) return;
    event.stopPropagation();
    event.preventDefault();
    switch (intent.type) {
      case 'accept':
        review.accept();
        break;
      case 'leave':
        review.leave();
        break;
      case 'back':
        review.step(-1);
        break;
      case 'forward':
        review.step(1);
        break;
      case 'undo':
        review.undo();
        break;
      case 'pick':
        pick(intent.index);
        break;
      case 'turn':
        pick(pickedIndex(review) + intent.by);
        break;
    }
  });
  useEffect(() => {
    // Before the editor's own undo, which would take back more than the last value.
    addEventListener('keydown', pressed, true);
    return () => removeEventListener('keydown', pressed, true);
  }, []);
}

/** Which reading is in the input, -1 when something else is. */
export function pickedIndex({ item, entry }: Review): number {
  return item?.choices.findIndex((choice) => shownText(choice) === entry) ?? -1;
}
