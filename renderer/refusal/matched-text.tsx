import type { Span } from '../../shared/rules/span.ts';

interface MatchedTextProps {
  readonly text: string;
  /** In the order of the text, not overlapping. */
  readonly matched: readonly Span[];
}

/** A text with the places that were recognized marked. */
export function MatchedText({ text, matched }: MatchedTextProps) {
  const ends = [0, ...matched.map(({ to }) => to)];
  return (
    <>
      {matched.map(({ from, to }, index) => (
        <span key={from}>
          {text.slice(ends[index], from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
