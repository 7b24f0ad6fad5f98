import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { messages } from '../../shared/messages/index.ts';
import { partOfPath } from '../../shared/rules/progress.ts';
import { useIntake } from './intake-context.ts';
import { hasDocuments, isSettled, missedSlot, overallRatio, type QueueItem, wentWell } from './queue-item.ts';
import { QueueList } from './queue-list.tsx';
import type { IntakeSession } from './use-intake-session.ts';
import './queue-panel.css';

const text = messages.intake.queue;

/** One progress bar for all pictures, what is being done, what came of it, and the way to stop. */
export function QueuePanel({ session }: { session: IntakeSession }) {
  const { items, busy, outcome, queue } = session;
  const { askForReview } = useIntake();
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const [, navigate] = useLocation();
  const settled = items.filter(({ state }) => state !== 'cancelled');
  const isWell = !busy && settled.every((item) => wentWell(item) && missedSlot(item) === undefined);
  useFarewell(queue.clear, isWell, outcome?.doubtful === 0);
  if (items.length === 0) return null;

  // What did not go as hoped is said without being asked for.
  const showsItems = isOpen ?? !(busy || isWell);
  const showsOutcome = !busy && outcome !== null && (outcome.filled > 0 || items.some(hasDocuments));
  const firstDoubt = outcome?.firstDoubt;
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
            percent={Math.round(overallRatio(items) * 100)}
            size="small"
            status="active"
            aria-label={text.label}
            showInfo={false}
          />
          <div className="queue-foot">
            <span className="quiet queue-step">{currentStep(items)}</span>
            <Button size="small" onClick={queue.cancelAll}>
              {items.length === 1 ? text.cancel : text.cancelAll}
            </Button>
          </div>
        </>
      )}
      {showsItems && <QueueList items={items} onCancel={queue.cancel} />}
      {showsOutcome && (
        <div className="queue-foot">
          <span aria-live="polite">{text.filled(outcome.filled, outcome.doubtful)}</span>
          {firstDoubt && (
            <Button
              type="primary"
              size="small"
              onClick={() => {
                close();
                askForReview(true);
                navigate(`/cases/${outcome.caseId}/${partOfPath(firstDoubt)}`);
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
  const good = settled.filter(wentWell).length;
  if (settled.length === 0) return text.stopped;
  return good === settled.length ? text.finished(good) : text.finishedInPart(good, settled.length - good);
}

function currentStep(items: readonly QueueItem[]): string {
  const current = items.find(({ state }) => state === 'reading' || state === 'adding');
  return current ? text.step(current.name, current.step) : '';
}
