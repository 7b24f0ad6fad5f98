import type { Severity } from '../../shared/model/finding.ts';
import type { MessageFinding } from '../../shared/rules/message/template.ts';

/** A piece of a text, with the gravest that was found there. */
export interface AnnotatedPiece {
  readonly from: number;
  readonly text: string;
  readonly severity: Severity | null;
}

const gravest: readonly Severity[] = ['error', 'warning', 'note'];

/** Whether a finding speaks of one place and not of the text as a whole. */
export function hasPlace({ from, to }: MessageFinding, text: string): boolean {
  return from < to && to - from < text.length;
}

/** A text cut where findings begin and end; together the pieces are the text. */
export function annotate(text: string, findings: readonly MessageFinding[]): AnnotatedPiece[] {
  const placed = findings.filter((finding) => hasPlace(finding, text));
  const cuts = [...new Set([0, ...placed.flatMap(({ from, to }) => [from, to]), text.length])].sort(
    (left, right) => left - right,
  );
  return cuts.slice(0, -1).map((from, index) => {
    const there = placed.filter((finding) => finding.from <= from && from < finding.to);
    return {
      from,
      text: text.slice(from, cuts[index + 1]),
      severity: gravest.find((severity) => there.some((finding) => finding.severity === severity)) ?? null,
    };
  });
}
