import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { DoubtfulValue } from '../../shared/intake/reading.ts';
import { messages } from '../../shared/messages/index.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useIntake } from '../intake/intake-context.ts';
import { DoubtCard } from './doubt-card.tsx';
import { useConfirm } from './use-confirm.ts';
import './doubt-list.css';

const text = messages.review.doubts;

interface DoubtListProps {
  /** At least one. */
  readonly doubts: readonly DoubtfulValue[];
  readonly onSettled: () => void;
}

/**
 * The doubtful values of a part, one open at a time. Enter accepts the choice in focus, digits pick a choice,
 * Escape leaves a value open; each leads to the next.
 */
export function DoubtList({ doubts, onSettled }: DoubtListProps) {
  const { focusedPath, setFocusedPath } = useDraft();
  const confirm = useConfirm();
  const list = useRef<HTMLUListElement>(null);
  const { isReviewAsked, askForReview } = useIntake();
  const goesOn = useRef(false);
  const active = doubts.find(({ path }) => path === focusedPath) ?? doubts[0];
  const activePath = active?.path;

  useEffect(() => {
    // The focus comes here when it was asked for, and follows who works here; it is never taken from a field.
    if (activePath === undefined || !(isReviewAsked || goesOn.current)) return;
    // After the editor has forgotten the focus of the part before.
    const frame = requestAnimationFrame(() => {
      goesOn.current = false;
      askForReview(false);
      list.current?.querySelector<HTMLElement>('[data-active] button')?.focus();
      setFocusedPath(activePath);
    });
    return () => cancelAnimationFrame(frame);
  }, [activePath, setFocusedPath, isReviewAsked, askForReview]);

  if (active === undefined) return null;

  const after = (doubt: DoubtfulValue) => {
    const index = doubts.indexOf(doubt);
    return doubts[index + 1] ?? doubts.find((other) => other !== doubt);
  };
  const settle = (doubt: DoubtfulValue, value: string) => {
    goesOn.current = true;
    setFocusedPath(after(doubt)?.path ?? null);
    onSettled();
    void confirm(doubt, value);
  };
  const skip = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    goesOn.current = true;
    setFocusedPath(after(active)?.path ?? null);
  };

  return (
    <section className="doubts" aria-label={text.title(doubts.length)}>
      <header className="doubts-head">
        <strong aria-live="polite">{text.title(doubts.length)}</strong>
        <span className="quiet">{text.keys}</span>
      </header>
      <ul ref={list}>
        {doubts.map((doubt) => (
          <DoubtCard
            key={doubt.path}
            doubt={doubt}
            isActive={doubt === active}
            onOpen={() => setFocusedPath(doubt.path)}
            onChoose={(value) => settle(doubt, value)}
            onKeyDown={skip}
          />
        ))}
      </ul>
    </section>
  );
}
