import type { Calibration } from './features.ts';

/**
 * Measured shares of right values, as `npm run calibrate` prints them: 478 values on 83 pictures of all kinds and
 * conditions. A key names proof, support, certainty and completeness (`cellOf`); what is not in the table counts
 * as expected there.
 */
export const calibration: Calibration = {
  '0 alone 1 complete': 0.2381,
  '1 agreed 2 complete': 0.987,
  '1 agreed 3 complete': 0.9991,
  '1 agreed 3 partial': 0.7619,
  '1 agreed 4 complete': 0.9997,
  '1 alone 0 complete': 0.4762,
  '1 alone 1 complete': 0.84,
  '1 alone 1 partial': 0.7727,
  '1 alone 2 complete': 0.9385,
  '1 alone 3 complete': 0.987,
  '1 alone 3 partial': 0.7619,
  '1 alone 4 complete': 0.9936,
  '1 opposed 0 complete': 0.4091,
  '1 opposed 1 complete': 0.6364,
  '1 opposed 1 partial': 0.6667,
  '1 opposed 2 complete': 0.875,
  '1 opposed 3 complete': 0.963,
  '1 opposed 4 complete': 0.9833,
  '2 agreed 3 complete': 0.9986,
  '2 agreed 4 complete': 0.9996,
  '2 alone 2 complete': 0.9762,
  '2 alone 3 complete': 0.9927,
  '2 alone 4 complete': 0.9971,
  '3 agreed 3 complete': 0.9995,
  '3 agreed 4 complete': 0.9999,
  '3 alone 2 complete': 0.9924,
  '3 alone 3 complete': 0.9986,
  '3 alone 4 complete': 0.9997,
};

/** A value less likely to be right than this is shown for review. */
export const sure = 0.99;
