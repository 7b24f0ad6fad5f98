import { messages } from '../../shared/messages/index.ts';

const text = messages.messageScreen;
/** More than this cannot be told apart. */
const mostSegments = 12;

interface SegmentBarProps {
  readonly characters: number;
  /** As how many messages it is charged. */
  readonly parts: number;
  /** How many characters fit into each. */
  readonly capacity: number;
}

/** A message as its parts, each filled as far as it is used. */
export function SegmentBar({ characters, parts, capacity }: SegmentBarProps) {
  const segments = Array.from({ length: Math.min(parts, mostSegments) }, (_, index) => ({
    name: text.segment(index + 1),
    share: Math.min(1, Math.max(0, characters - index * capacity) / capacity),
  }));
  return (
    <div className="segment-bar" role="img" aria-label={text.bar(parts, characters)}>
      {segments.map(({ name, share }) => (
        <span key={name} className="segment">
          <span style={{ width: `${share * 100}%` }} />
        </span>
      ))}
    </div>
  );
}
