import type { Fit } from './fit.ts';

/** One character of a value as a reader saw it. */
export interface DoubtfulSymbol {
  readonly text: string;
  /** 0 to 1, as the reader judges itself. */
  readonly confidence: number;
  /** Other characters it thought of, and how likely; absent for readers that do not tell. */
  readonly runnersUp?: readonly { readonly text: string; readonly probability: number }[];
}

/**
 * Why a character may be taken for another: the reader itself saw the other one (`seen`), it cannot read the
 * other one at all (`unreadable`), or it was not sure of what it read (`uncertain`).
 */
export type Doubt = 'seen' | 'unreadable' | 'uncertain';

/** A reader this sure of itself is right about more than 99 of 100 characters it can read. */
const certain = 0.97;

/** Below this a reading is wrong often enough to be doubted without any other sign. */
const uncertain = 0.7;

/** A probability above what every character gets that is not there at all. */
const noticeable = 0.01;

/** A character the reader left out leaves no sign but an unsure neighbour. */
function doubtAtGap(
  at: number,
  wanted: string,
  symbols: readonly DoubtfulSymbol[],
  canRead: CanRead,
): Doubt | undefined {
  if (!canRead(wanted)) return 'unreadable';
  const beside = [symbols[at - 1], symbols[at]].map((symbol) => symbol?.confidence ?? 1);
  return Math.min(...beside) < uncertain ? 'uncertain' : undefined;
}

type CanRead = (character: string) => boolean;

/** Whether, and why, a reading may be doubted where it differs from the words that fit it. */
export function doubtAt(
  { edit, words }: Fit,
  symbols: readonly DoubtfulSymbol[],
  canRead: CanRead,
): Doubt | undefined {
  if (edit === undefined) return undefined;
  if (edit.kind === 'missing') return doubtAtGap(edit.at, edit.wanted, symbols, canRead);
  const symbol = symbols[edit.at];
  if (symbol === undefined) return undefined;
  if (edit.kind === 'surplus') return symbol.confidence < uncertain ? 'uncertain' : undefined;
  if (!canRead(edit.wanted)) return 'unreadable';
  const runnerUp = symbol.runnersUp?.find(({ text }) => text === edit.wanted);
  if (symbol.confidence < certain && runnerUp !== undefined && runnerUp.probability >= noticeable)
    return 'seen';
  // 长安街 and 长安区 differ in a character that both are right with: only what follows can tell them apart.
  const isFollowed = words.some(({ division, from }) => division !== undefined && from > edit.at);
  return symbol.confidence < uncertain && (isFollowed || !edit.isKind) ? 'uncertain' : undefined;
}
