import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { messages } from '../../shared/messages/index.ts';
import { reviewAddress } from '../editor/review-address.ts';
import { acceptsTyping } from '../widgets/accepts-typing.ts';
import { isOverlayOpen } from '../widgets/is-overlay-open.ts';
import { hasDocuments, isSettled, missedSlot, overallRatio, type QueueItem, wentWell } from './queue-item.ts';
import { QueueList } from './queue-list.tsx';
import type { IntakeSession } from './use-intake-session.ts';
import './queue-panel.css';

const text = messages.intake.queue;

/** One progress bar for all pictures, what is being done, what came of it, and the way to stop. */
export function QueuePanel({ session }: { session: IntakeSession }) {
  const { items, busy, outcome, queue } = session;
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const [, navigate] = useLocation();
  const settled = items.filter(({ state }) => state !== 'cancelled');
  const isWell =
    !busy &&
    settled.every((item) => wentWell(item) && missedSlot(item) === undefined && item.sameAs === null);
  useFarewell(queue.clear, isWell, outcome?.doubtful === 0);
  useReviewByItself(session);
  useCancelKey(busy, queue.cancelAll);
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Where nothing has the focus, the way to stop has it.
    if (busy && document.activeElement === document.body) stop.current?.focus();
  }, [busy]);
  if (items.length === 0) return null;

  // What did not go as hoped is said without being asked for.
  const showsItems = isOpen ?? !(busy || isWell);
  const showsOutcome = !busy && outcome !== null && (outcome.filled > 0 || items.some(hasDocuments));
  const close = () => {
    setOpen(null);
    queue.clear();
  };
  return (
    <section className="queue-panel" aria-label={text.label}>
      <header className="queue-head">
        <strong aria-live="polite">{headline(items, busy)}</strong>
        <Button
          type="text"
          size="small"
          icon={showsItems ? <DownOutlined /> : <UpOutlined />}
          aria-label={showsItems ? text.hideItems : text.showItems}
          aria-expanded={showsItems}
          onClick={() => setOpen(!showsItems)}
        />
        {!busy && (
          <Button type="text" size="small" icon={<CloseOutlined />} aria-label={text.close} onClick={close} />
        )}
      </header>
      {busy && (
        <>
          <Progress
            percent={Math.floor(overallRatio(items) * 100)}
            size="small"
            status="active"
            aria-label={text.label}
            format={(percent = 0) => text.percent(percent)}
          />
          <div className="queue-foot">
            <span className="quiet queue-step">{currentStep(items)}</span>
            <Button ref={stop} size="small" onClick={queue.cancelAll}>
              {items.length === 1 ? text.cancel : text.cancelAll}
              <kbd aria-hidden>{text.cancelKey}</kbd>
            </Button>
          </div>
        </>
      )}
      {showsItems && <QueueList items={items} onCancel={queue.cancel} />}
      {showsOutcome && (
        <div className="queue-foot">
          <span aria-live="polite">{text.filled(outcome.filled, outcome.doubtful)}</span>
          {outcome.doubtful > 0 && (
            <Button
              type="primary"
              size="small"
              onClick={() => {
                close();
                navigate(`/cases/${outcome.caseId}/${reviewAddress}`);
              }}
            >
              {text.review}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/**
 * Once everything is read, what is in doubt comes to the table by itself: unless the person has meanwhile
 * turned to something else in the case, was asked something, or is led by the example.
 */
function useReviewByItself({ outcome, link, busy }: IntakeSession) {
  const [location, navigate] = useLocation();
  const isElsewhere = useRef(false);
  useEffect(() => {
    if (!busy) return;
    isElsewhere.current = false;
    const notice = ({ target }: Event) => {
      if (target instanceof Element && target.closest('.editor-body')) isElsewhere.current = true;
    };
    addEventListener('input', notice);
    addEventListener('click', notice);
    return () => {
      removeEventListener('input', notice);
      removeEventListener('click', notice);
    };
  }, [busy]);

  const open = useEffectEvent(() => {
    const record = link.draft()?.record;
    if (outcome === null || outcome.doubtful === 0 || outcome.wasAsked) return;
    if (record?.id !== outcome.caseId || record.example) return;
    if (isElsewhere.current || isOverlayOpen() || acceptsTyping(document.activeElement)) return;
    const address = `/cases/${outcome.caseId}/${reviewAddress}`;
    if (location !== address) navigate(address, { replace: true });
  });
  useEffect(() => {
    if (outcome !== null) open();
  }, [outcome]);
}

/** Escape stops all reading, where it means nothing nearer. */
function useCancelKey(busy: boolean, cancel: () => void) {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    if (!acceptsTyping(event.target) && !isOverlayOpen()) cancel();
  });
  useEffect(() => {
    if (!busy) return;
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [busy]);
}

const farewellAfter = 6_000;

/**
 * A queue that went well leaves by itself: at once when the person moves on to another part, and after a
 * while when there is nothing to look at.
 */
function useFarewell(leave: () => void, isWell: boolean, isQuiet: boolean) {
  const [location] = useLocation();
  const [endedAt, setEndedAt] = useState(location);
  if (!isWell && endedAt !== location) setEndedAt(location);
  const hasMovedOn = isWell && endedAt !== location;

  useEffect(() => {
    if (hasMovedOn) leave();
  }, [hasMovedOn, leave]);

  useEffect(() => {
    if (!isWell || !isQuiet) return;
    const timer = setTimeout(leave, farewellAfter);
    return () => clearTimeout(timer);
  }, [isWell, isQuiet, leave]);
}

function headline(items: readonly QueueItem[], busy: boolean): string {
  if (busy) return text.running(items.filter(isSettled).length, items.length);
  const settled = items.filter(({ state }) => state !== 'cancelled');
  if (settled.length === 0) return text.stopped;
  const fresh = settled.filter(({ sameAs }) => sameAs === null);
  if (fresh.length === 0) return text.allSame(settled.length);
  const good = fresh.filter(wentWell).length;
  return good === fresh.length ? text.finished(good) : text.finishedInPart(good, fresh.length - good);
}

function currentStep(items: readonly QueueItem[]): string {
  const current = items.find(({ state }) => state === 'reading' || state === 'adding');
  return current ? text.step(current.name, current.step) : '';
}
