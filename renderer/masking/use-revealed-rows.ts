import { useMemo, useState } from 'react';

/** Which rows of a list show their number in full. */
export interface RevealedRows {
  readonly has: (row: string) => boolean;
  readonly toggle: (row: string) => void;
  readonly hasAll: boolean;
  /** Reveals every row, or hides every one when all are revealed. */
  readonly toggleAll: () => void;
}

/** Rows revealed one by one or all at once; `rows` are those that have something to hide. */
export function useRevealedRows(rows: readonly string[]): RevealedRows {
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  return useMemo(() => {
    const hasAll = rows.length > 0 && rows.every((row) => shown.has(row));
    return {
      has: (row) => shown.has(row),
      toggle: (row) =>
        setShown(
          shown.has(row) ? new Set([...shown].filter((other) => other !== row)) : new Set([...shown, row]),
        ),
      hasAll,
      toggleAll: () => setShown(new Set(hasAll ? [] : rows)),
    };
  }, [rows, shown]);
}
