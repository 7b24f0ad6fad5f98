import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { DoubtfulValue } from '../../shared/intake/reading.ts';
import { messages } from '../../shared/messages/index.ts';
import { useDraft } from '../editor/draft-context.ts';
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
  const takesFocus = useRef<'always' | 'when-idle' | 'no'>('when-idle');
  const active = doubts.find(({ path }) => path === focusedPath) ?? doubts[0];
  const activePath = active?.path;

  useEffect(() => {
    // The focus comes here when it is nowhere, and follows who works here; it is never taken from a field.
    if (takesFocus.current === 'no' || activePath === undefined) return;
    // After the editor has forgotten the focus of the part before.
    const frame = requestAnimationFrame(() => {
      const isIdle = document.activeElement === document.body;
      const isWanted = takesFocus.current === 'always' || isIdle;
      takesFocus.current = 'no';
      if (!isWanted) return;
      list.current?.querySelector<HTMLElement>('[data-active] button')?.focus();
      setFocusedPath(activePath);
    });
    return () => cancelAnimationFrame(frame);
  }, [activePath, setFocusedPath]);

  if (active === undefined) return null;

  const after = (doubt: DoubtfulValue) => {
    const index = doubts.indexOf(doubt);
    return doubts[index + 1] ?? doubts.find((other) => other !== doubt);
  };
  const settle = (doubt: DoubtfulValue, value: string) => {
    takesFocus.current = 'always';
    setFocusedPath(after(doubt)?.path ?? null);
    onSettled();
    void confirm(doubt, value);
  };
  const skip = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    takesFocus.current = 'always';
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
