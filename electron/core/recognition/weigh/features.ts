/** How much a value proves itself: 0 contradicts its rule, 1 says nothing, 2 fits a check, 3 two checks. */
export type Proof = 0 | 1 | 2 | 3;

/** What supports a value, as far as confidence depends on it. */
export interface Features {
  readonly proof: Proof;
  /** `agreed`: two readers saw it. `alone`: only one looked or could read. `opposed`: another saw another value. */
  readonly support: 'agreed' | 'alone' | 'opposed';
  /** The lowest confidence of a character, in buckets from 0 (lowest, or not told) to 4; see `certaintyOf`. */
  readonly certainty: Certainty;
  /** Whether part of it may lie outside what the readers were shown. */
  readonly isPartial: boolean;
}

export type Certainty = 0 | 1 | 2 | 3 | 4;

/** Lower bounds of the buckets 1 to 4. */
const bounds = [0.6, 0.85, 0.95, 0.99] as const;

export function certaintyOf(confidence: number | undefined): Certainty {
  if (confidence === undefined) return 0;
  const reached = bounds.filter((bound) => confidence >= bound).length;
  return reached === 0 ? 0 : reached === 1 ? 1 : reached === 2 ? 2 : reached === 3 ? 3 : 4;
}

/** One measured case: what supported a value, and whether it was right. */
export interface Sample {
  readonly features: Features;
  readonly isCorrect: boolean;
}

/** Share of right values by what supports them; keys from the general to the particular. */
export type Calibration = Readonly<Record<string, number>>;

/** The cells a value belongs to, from the most general to the most particular. */
export function cellsOf({ proof, support, certainty, isPartial }: Features): readonly string[] {
  const reach = isPartial ? 'partial' : 'complete';
  return [
    'all',
    `${proof}`,
    `${proof} ${support}`,
    `${proof} ${support} ${certainty}`,
    `${proof} ${support} ${certainty} ${reach}`,
  ];
}

/** How many cases the more general cell counts for beside those measured in a particular one. */
const weightOfGeneral = 8;

/**
 * The share of right values in each cell, each drawn towards the next more general one, so that few cases
 * never make a value look certain: (right + w · general) / (cases + w).
 */
export function fitCalibration(samples: readonly Sample[]): Calibration {
  const counts = new Map<string, { right: number; cases: number; general: string | undefined }>();
  for (const { features, isCorrect } of samples) {
    const cells = cellsOf(features);
    for (const [level, cell] of cells.entries()) {
      const count = counts.get(cell) ?? { right: 0, cases: 0, general: cells[level - 1] };
      count.cases += 1;
      count.right += isCorrect ? 1 : 0;
      counts.set(cell, count);
    }
  }
  const table: Record<string, number> = {};
  // Map keeps the order of first sight, so a general cell is always fitted before its particular ones.
  for (const [cell, { right, cases, general }] of counts) {
    const prior = general === undefined ? 0.5 : (table[general] ?? 0.5);
    table[cell] = Math.round((1e4 * (right + weightOfGeneral * prior)) / (cases + weightOfGeneral)) / 1e4;
  }
  return table;
}

/** The probability that a value so supported is right, by the most particular cell that was measured. */
export function probabilityOf(features: Features, table: Calibration): number {
  const known = cellsOf(features).findLast((cell) => table[cell] !== undefined);
  return known === undefined ? 0.5 : (table[known] ?? 0.5);
}
