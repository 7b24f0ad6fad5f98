import { messages } from '../../shared/messages/index.ts';

const text = messages.review.screen.keys;
const keys = [
  [['1', '2', '3'], text.pick],
  [['Tab'], text.type],
  [['Enter'], text.accept],
  [['Esc'], text.leave],
  [['↑', '↓'], text.move],
  [['Ctrl', 'Z'], text.undo],
  [['R'], text.turn],
  [['+', '−', '0'], text.zoom],
] as const;

/** The keys that work here, always in sight. */
export function ReviewKeys() {
  return (
    <ul className="review-keys" aria-label={text.label}>
      {keys.map(([pressed, meaning]) => (
        <li key={meaning}>
          {pressed.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {meaning}
        </li>
      ))}
    </ul>
  );
}
