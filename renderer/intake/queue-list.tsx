import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseOutlined,
  ExclamationCircleOutlined,
  LoadingOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { maskNumbers } from '../../shared/identifiers/mask-numbers.ts';
import { messages } from '../../shared/messages/index.ts';
import { isSettled, missedSlot, type QueueItem, type QueueState } from './queue-item.ts';

const text = messages.intake.queue;

interface QueueListProps {
  readonly items: readonly QueueItem[];
  readonly onCancel: (id: number) => void;
}

/** Each picture with what became of it. */
export function QueueList({ items, onCancel }: QueueListProps) {
  return (
    <ul className="queue-list">
      {items.map((item) => (
        <li key={item.id} className="queue-item" data-state={item.state}>
          {marks[item.state]}
          <div className="queue-item-text">
            <span className="queue-item-name">{maskNumbers(item.name)}</span>
            <span className="queue-item-result">{resultOf(item)}</span>
          </div>
          {!isSettled(item) && (
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={text.cancelOne(maskNumbers(item.name))}
              onClick={() => onCancel(item.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

const marks: Record<QueueState, ReactNode> = {
  waiting: <ClockCircleOutlined aria-hidden />,
  adding: <LoadingOutlined aria-hidden />,
  reading: <LoadingOutlined aria-hidden />,
  done: <CheckCircleOutlined aria-hidden />,
  failed: <ExclamationCircleOutlined aria-hidden />,
  cancelled: <MinusCircleOutlined aria-hidden />,
};

function resultOf(item: QueueItem): string {
  const { state, step, problem, stored, sameAs } = item;
  switch (state) {
    case 'waiting':
      return text.waiting;
    case 'adding':
      return text.adding;
    case 'reading':
      return text.reading(step);
    case 'cancelled':
      return text.cancelled;
    case 'failed':
      return problem ? messages.app.problem(problem.message, problem.action) : '';
    case 'done': {
      if (sameAs !== null) return text.same(maskNumbers(sameAs));
      const documents = stored?.recognition?.documents.filter(({ kind }) => kind !== 'other') ?? [];
      if (stored?.recognition === null) return text.kept;
      if (documents.length === 0) return text.nothingFound;
      const kinds = documents.map(({ kind }) => messages.documents.kinds[kind]);
      const missed = missedSlot(item);
      if (missed !== undefined) return text.notAsked(messages.documents.slots[missed], kinds);
      const doubtful = documents
        .flatMap(({ fields }) => Object.values(fields))
        .filter((field) => field?.needsReview);
      return text.found(kinds, doubtful.length);
    }
  }
}
