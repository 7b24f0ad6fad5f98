import type { Rectangle } from '../geometry.ts';
import type { Fit } from './fit.ts';
import { isRoomBefore } from './gap.ts';

/** One character of a value as a reader saw it. */
export interface DoubtfulSymbol {
  readonly text: string;
  /** 0 to 1, as the reader judges itself. */
  readonly confidence: number;
  /** Other characters it thought of, and how likely; absent for readers that do not tell. */
  readonly runnersUp?: readonly { readonly text: string; readonly probability: number }[];
  /** Where it stands, all in pixels of one picture; tells where a character was left out. */
  readonly box?: Rectangle;
}

/** What must be known of a reader to doubt what it says. */
export interface ReaderTraits {
  /** Whether it knows a character at all. */
  canRead(character: string): boolean;
  /** Confidence below which it is wrong often enough to be doubted without any other sign. */
  readonly uncertainBelow: number;
}

/**
 * Why a character may be taken for another: the reader itself saw the other one (`seen`), there is room for
 * one more (`room`), the reader does not know the other one (`unreadable`), the name stands between that of its
 * province and that of one of its counties or is so long that no other is like it (`surrounded`), the reader was
 * not sure of what it read (`uncertain`), or the beginning may have been cut off (`cut`).
 */
export type Doubt = 'seen' | 'room' | 'unreadable' | 'surrounded' | 'uncertain' | 'cut';

/** A reader this sure of itself is right about more than 99 of 100 characters it can read. */
const certain = 0.97;

/** A probability above what every character gets that is not there at all. */
const noticeable = 0.01;

/** A character that was left out: its place, its strangeness, unsure neighbours or the picture's edge tell. */
function doubtAtGap(
  at: number,
  wanted: string,
  symbols: readonly DoubtfulSymbol[],
  { canRead, uncertainBelow }: ReaderTraits,
): Doubt | undefined {
  if (isRoomBefore(symbols, at)) return 'room';
  if (!canRead(wanted)) return 'unreadable';
  const beside = [symbols[at - 1], symbols[at]].map((symbol) => symbol?.confidence ?? 1);
  if (Math.min(...beside) < uncertainBelow) return 'uncertain';
  return at === 0 ? 'cut' : undefined;
}

/** A name of which so many characters were read is no other one, whatever the one that is left was read as. */
const unmistakable = 6;

const isUnmistakable = ({ words }: Pick<Fit, 'words'>): boolean => {
  const edited = words.find(({ edit }) => edit !== undefined);
  return edited !== undefined && Array.from(edited.text).length > unmistakable;
};

/** Whether, and why, a reading may be doubted where it differs from the words that fit it. */
export function doubtAt(
  { edit, words }: Fit,
  symbols: readonly DoubtfulSymbol[],
  reader: ReaderTraits,
): Doubt | undefined {
  if (edit === undefined) return undefined;
  const isLong = isUnmistakable({ words });
  if (edit.kind === 'missing') {
    return doubtAtGap(edit.at, edit.wanted, symbols, reader) ?? (isLong ? 'surrounded' : undefined);
  }
  const symbol = symbols[edit.at];
  if (symbol === undefined) return undefined;
  const isUncertain = symbol.confidence < reader.uncertainBelow;
  if (edit.kind === 'surplus') return isUncertain ? 'uncertain' : undefined;
  if (!reader.canRead(edit.wanted)) return 'unreadable';
  const runnerUp = symbol.runnersUp?.find(({ text }) => text === edit.wanted);
  const isSeen = runnerUp !== undefined && runnerUp.probability >= noticeable;
  if (isSeen && symbol.confidence < certain) return 'seen';
  // 长安街 and 长安区 differ in a character that both are right with: only what follows can tell them apart.
  const divided = words.filter(({ division }) => division !== undefined);
  const isFollowed = divided.some(({ from }) => from > edit.at);
  if (isLong || (isFollowed && divided.some(({ to }) => to <= edit.at))) return 'surrounded';
  return isUncertain && (isFollowed || !edit.isKind) ? 'uncertain' : undefined;
}
