import type { RulePack } from '../../model/rule-pack.ts';
import type { Span } from '../span.ts';
import { matchRefusal, type RefusalMatch } from './match-refusal.ts';

/** One of the objections in a text of refusal. */
export interface Objection extends Span {
  /** The words of the platform. */
  readonly text: string;
  /** The best first; places in `matched` count from the start of `text`. */
  readonly matches: readonly RefusalMatch[];
}

/** Ends of sentences and lines, and the numbers that lists begin with: “1、”, “2.”, “（3）”, “④”, “五、”. */
const boundary =
  /[\n\r；;。！!]+|(?<![\d.])(?=\d{1,2}\s*[、.．)）]\s*[^\d\s])|(?=[（(]\s*\d{1,2}\s*[)）])|(?=[①-⑳])|(?<![一-龥])(?=[一二三四五六七八九十]{1,2}、)/gu;
const numberBefore =
  /^\s*(?:\d{1,2}\s*[、.．)）]|[（(]\s*\d{1,2}\s*[)）]|[①-⑳]|[一二三四五六七八九十]{1,2}、)\s*/u;

/** More than this is no list of objections, and read as one. */
const mostPieces = 40;

function piecesOf(text: string): Span[] {
  const cuts = [...text.matchAll(boundary)].map(({ index, 0: cut }) => ({
    from: index,
    to: index + cut.length,
  }));
  const starts = [0, ...cuts.map(({ to }) => to)];
  const ends = [...cuts.map(({ from }) => from), text.length];
  return starts.flatMap((start, index) => {
    const end = ends[index] ?? text.length;
    const piece = text.slice(start, end);
    const from = start + (numberBefore.exec(piece)?.[0].length ?? piece.length - piece.trimStart().length);
    const to = start + piece.trimEnd().length;
    return from < to ? [{ from, to }] : [];
  });
}

function objectionOf(text: string, { from, to }: Span, pack: RulePack): Objection {
  const own = text.slice(from, to);
  return { from, to, text: own, matches: matchRefusal(own, pack) };
}

/**
 * The objections in what a platform wrote when it refused, each with the pack's reasons that fit it, in the
 * order of the text; platforms often name several at once. Sentences that fit no reason are left out. None of
 * them fits: the text is read as a whole.
 */
export function readRefusal(text: string, pack: RulePack): Objection[] {
  const pieces = piecesOf(text);
  const several =
    pieces.length > mostPieces
      ? []
      : pieces.map((piece) => objectionOf(text, piece, pack)).filter(({ matches }) => matches.length > 0);
  if (several.length > 0) return several;
  const whole = objectionOf(text, { from: 0, to: text.length }, pack);
  return whole.matches.length > 0 ? [whole] : [];
}
