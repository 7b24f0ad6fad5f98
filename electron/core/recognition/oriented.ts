import type { GrayPicture } from './picture.ts';
import type { LineSource } from './read/line-image.ts';
import type { ReadLine } from './read/read-line.ts';
import type { Straightened } from './straighten.ts';
import type { LevelLine } from './strips.ts';

/** A text line, and where its letters are seen best. */
export interface TextLine extends LevelLine {
  readonly source: LineSource;
  /** The picture itself, for print that is not dark, where `source` shows the dark print alone. */
  readonly unfiltered?: LineSource;
}

/** A document with its text running from left to right. */
export interface Oriented {
  readonly document: Straightened;
  /** 255 on blank paper, darker where there is ink. */
  readonly gray: GrayPicture;
  /** Text lines, from top to bottom. */
  readonly lines: readonly TextLine[];
  /** Whether the lines are seen in the dark print alone, without a watermark. */
  readonly isInk: boolean;
  /** What was read, or is being read, to tell up from down. */
  readonly read: ReadonlyMap<TextLine, Promise<ReadLine>>;
}
