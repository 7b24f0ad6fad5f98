import type { Calibration } from './features.ts';

/**
 * Measured shares of right values; see docs/recognition.md for how. A key names proof, support, certainty and
 * completeness, the more general cells stand in for what was never seen.
 */
export const calibration: Calibration = {
  all: 0.9,
  '0': 0.3,
  '1': 0.9,
  '1 agreed': 0.97,
  '1 agreed 0': 0.97,
  '1 agreed 3': 0.997,
  '1 agreed 4': 0.998,
  '1 agreed 3 partial': 0.6,
  '1 agreed 4 partial': 0.6,
  '1 alone': 0.6,
  '1 alone 4': 0.95,
  '1 opposed': 0.6,
  '2': 0.95,
  '2 agreed': 0.997,
  '2 agreed 4': 0.999,
  '2 alone': 0.9,
  '2 alone 3': 0.98,
  '2 alone 4': 0.995,
  '2 opposed': 0.9,
  '3': 0.95,
  '3 agreed': 0.998,
  '3 alone 3': 0.998,
  '3 alone 4': 0.999,
};

/** A value less likely to be right than this is shown for review. */
export const sure = 0.99;
