import type { CaseSummary } from '../../shared/model/case-record.ts';

export interface ClientGroup {
  /** Empty for cases without a client. */
  readonly client: string;
  readonly cases: readonly CaseSummary[];
}

/** Cases under their clients, both newest change first; cases without a client come last. */
export function groupByClient(cases: readonly CaseSummary[]): ClientGroup[] {
  const newestFirst = cases.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  const groups = Map.groupBy(newestFirst, (summary) => summary.client.trim());
  return [...groups]
    .map(([client, members]) => ({ client, cases: members }))
    .sort((a, b) => Number(a.client === '') - Number(b.client === ''));
}
