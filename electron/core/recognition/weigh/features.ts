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

/** Measured share of right values by cell; what was never seen is not in it. */
export type Calibration = Readonly<Record<string, number>>;

/** The name of the cell of all values that are supported alike. */
export const cellOf = ({ proof, support, certainty, isPartial }: Features): string =>
  `${proof} ${support} ${certainty} ${isPartial ? 'partial' : 'complete'}`;

type ByCertainty = readonly [number, number, number, number, number];

/** What is expected before anything is measured, by proof, support and certainty: on the careful side. */
const expected: Record<Proof, Record<Features['support'], ByCertainty>> = {
  0: {
    agreed: [0.3, 0.4, 0.5, 0.6, 0.7],
    alone: [0.2, 0.25, 0.3, 0.4, 0.5],
    opposed: [0.2, 0.2, 0.25, 0.3, 0.4],
  },
  1: {
    agreed: [0.93, 0.96, 0.985, 0.997, 0.998],
    alone: [0.5, 0.8, 0.92, 0.97, 0.985],
    opposed: [0.4, 0.65, 0.85, 0.95, 0.98],
  },
  2: {
    agreed: [0.97, 0.985, 0.995, 0.998, 0.999],
    alone: [0.8, 0.93, 0.975, 0.992, 0.996],
    opposed: [0.6, 0.85, 0.95, 0.98, 0.985],
  },
  3: {
    agreed: [0.985, 0.994, 0.998, 0.9995, 0.9995],
    alone: [0.9, 0.97, 0.992, 0.998, 0.999],
    opposed: [0.8, 0.9, 0.97, 0.985, 0.985],
  },
};

/** A value that may be cut off is at best this likely to be whole. */
const cutOff = 0.75;

function expectedFor({ proof, support, certainty, isPartial }: Features): number {
  const share = expected[proof][support][certainty];
  return isPartial ? Math.min(share, cutOff) : share;
}

/** How many measured cases the expectation counts for: few cases never make a value look certain. */
const weightOfExpectation = 20;

/** Nothing is certain beyond doubt, and what a second sure reader contradicts is looked at by somebody. */
const mostCertain = 0.9999;
const mostContradicted = 0.985;

const mostFor = ({ proof, support }: Features): number =>
  support === 'opposed' && proof < 2 ? mostContradicted : mostCertain;

/** The share of right values in each cell: (right + w · expected) / (cases + w), within what a cell may claim. */
export function fitCalibration(samples: readonly Sample[]): Calibration {
  const cells = Map.groupBy(samples, ({ features }) => cellOf(features));
  return Object.fromEntries(
    [...cells].map(([cell, same]) => {
      const [first] = same;
      if (first === undefined) return [cell, 0];
      const prior = expectedFor(first.features);
      const right = same.filter(({ isCorrect }) => isCorrect).length;
      const share = (right + weightOfExpectation * prior) / (same.length + weightOfExpectation);
      return [cell, Math.min(mostFor(first.features), Math.round(1e4 * share) / 1e4)];
    }),
  );
}

/** The probability that a value so supported is right: as measured, or as expected where nothing was. */
export const probabilityOf = (features: Features, table: Calibration): number =>
  table[cellOf(features)] ?? expectedFor(features);
