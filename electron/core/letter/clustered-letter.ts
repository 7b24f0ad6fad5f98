import { type Cluster, type Piece, toClusters } from './clusters.ts';
import type { FilledBlock, FilledLetter, FilledLine } from './filling.ts';

/** A filled letter measured once, so that it can be tried in several sizes. Widths in em. */
export interface ClusteredLetter {
  readonly title: readonly Cluster[];
  readonly body: readonly ClusteredBlock[];
  readonly closing: readonly ClusteredClosingLine[];
}

export type ClusteredBlock =
  | { readonly kind: 'party'; readonly lines: readonly ClusteredLine[] }
  | {
      readonly kind: 'paragraph';
      readonly clusters: readonly Cluster[];
      /** Whether it announces the paragraph after it and so stays with it. */
      readonly announces: boolean;
    };

export interface ClusteredLine {
  readonly label: readonly Cluster[];
  /** Empty where something is to be written by hand. */
  readonly value: readonly Cluster[];
  /** What is to be written where there is no value. */
  readonly field?: string | undefined;
}

export interface ClusteredClosingLine extends ClusteredLine {
  /** Millimetres. */
  readonly roomBelow: number;
}

const announcement = '：';

/** @param advance width in em of a code point */
export function clusterLetter(
  { title, body, closing }: FilledLetter,
  advance: (codePoint: number) => number,
): ClusteredLetter {
  const clusters = (pieces: readonly Piece[]) => toClusters(pieces, advance);
  const line = ({ label, value, field }: FilledLine) => ({
    label: clusters([label]),
    value: clusters(value),
    field,
  });
  const block = (filled: FilledBlock): ClusteredBlock =>
    filled.kind === 'party'
      ? { kind: filled.kind, lines: filled.lines.map(line) }
      : {
          kind: filled.kind,
          clusters: clusters(filled.pieces),
          announces: filled.pieces.at(-1)?.text.endsWith(announcement) ?? false,
        };

  return {
    title: clusters([{ text: title, strong: true }]),
    body: body.map(block),
    closing: closing.map((filled) => ({ ...line(filled), roomBelow: filled.roomBelow })),
  };
}
