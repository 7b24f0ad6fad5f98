import type { CaseSummary } from '../../../shared/model/case-record.ts';

/** The cases of a list from one to another, whichever comes first; the second alone where the first is not listed. */
export function stretch(
  listed: readonly CaseSummary[],
  from: string | null,
  to: CaseSummary,
): readonly CaseSummary[] {
  const start = listed.findIndex(({ id }) => id === from);
  const end = listed.findIndex(({ id }) => id === to.id);
  if (start === -1 || end === -1) return [to];
  return listed.slice(Math.min(start, end), Math.max(start, end) + 1);
}
