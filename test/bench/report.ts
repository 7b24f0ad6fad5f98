/** One measured thing beside its peer, both from the same run. */
export interface Measurement {
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly ratio: string;
}

export interface BenchReport {
  readonly title: string;
  readonly measurements: readonly Measurement[];
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value that `share` of all values do not exceed. `NaN` for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
