import type { ReadSymbol } from './reader.ts';

/** A sign with all that its reader thought of. */
type Spelled = Pick<ReadSymbol, 'text' | 'confidence'> & Required<Pick<ReadSymbol, 'runnersUp'>>;

/**
 * A sign together with itself in another width, which a reader cannot tell apart and divides its confidence between:
 * ￥ and ¥, （ and (, ０ and 0. The width is that of the likelier one.
 */
export function asOneSign({ text, confidence, runnersUp }: Spelled): Spelled {
  const isSame = (other: string): boolean => other.normalize('NFKC') === text.normalize('NFKC');
  const both = runnersUp
    .filter((other) => isSame(other.text))
    .reduce((sum, { probability }) => sum + probability, confidence);
  return {
    text,
    // Each is told by its best column, so that both may come to more than there is.
    confidence: Math.min(1, both),
    runnersUp: runnersUp.filter((other) => !isSame(other.text)),
  };
}
