import { around, type Rectangle } from '../geometry.ts';

/** A stretch of one text line: the part that holds a value. */
export interface Stretch {
  /** In pixels of the straightened document. */
  readonly box: Rectangle;
  /** What the reading of whole lines saw there. */
  readonly text: string;
}

/** Stretches beside each other as one; `undefined` for none. */
export function oneStretch(stretches: readonly Stretch[]): Stretch | undefined {
  if (stretches.length === 0) return undefined;
  return {
    box: around(stretches.map(({ box }) => box)),
    text: stretches.map(({ text }) => text).join(''),
  };
}
