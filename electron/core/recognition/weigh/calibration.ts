import type { Calibration } from './features.ts';

/**
 * Measured shares of right values, as `npm run calibrate` prints them: 5,440 values on 942 pictures of all kinds
 * and conditions, drawn by three generators. A key names proof, support, certainty and completeness (`cellOf`);
 * what is not in the table counts as expected there.
 */
export const calibration: Calibration = {
  '0 alone 2 complete': 0.2857,
  '0 opposed 0 complete': 0.2273,
  '1 agreed 1 complete': 0.9357,
  '1 agreed 1 partial': 0.7619,
  '1 agreed 2 complete': 0.9965,
  '1 agreed 2 partial': 0.7826,
  '1 agreed 3 complete': 0.9966,
  '1 agreed 3 partial': 0.8276,
  '1 agreed 4 complete': 0.9999,
  '1 agreed 4 partial': 0.8649,
  '1 alone 0 complete': 0.5862,
  '1 alone 0 partial': 0.4545,
  '1 alone 1 complete': 0.8519,
  '1 alone 2 complete': 0.9467,
  '1 alone 3 complete': 0.9867,
  '1 alone 4 complete': 0.9995,
  '1 alone 4 partial': 0.7619,
  '1 opposed 0 complete': 0.4737,
  '1 opposed 0 partial': 0.44,
  '1 opposed 1 complete': 0.6786,
  '1 opposed 1 partial': 0.619,
  '1 opposed 2 complete': 0.8197,
  '1 opposed 2 partial': 0.8421,
  '1 opposed 3 complete': 0.9394,
  '1 opposed 4 complete': 0.9538,
  '2 agreed 2 complete': 0.9967,
  '2 agreed 3 complete': 0.9989,
  '2 agreed 4 complete': 0.9996,
  '2 alone 0 complete': 0.8095,
  '2 alone 1 complete': 0.9333,
  '2 alone 2 complete': 0.9783,
  '2 alone 3 complete': 0.9994,
  '2 alone 4 complete': 0.9999,
  '3 agreed 1 complete': 0.9948,
  '3 agreed 2 complete': 0.9981,
  '3 agreed 3 complete': 0.9998,
  '3 agreed 4 complete': 0.9999,
  '3 alone 0 complete': 0.9091,
  '3 alone 1 complete': 0.9739,
  '3 alone 2 complete': 0.9952,
  '3 alone 3 complete': 0.9997,
  '3 alone 4 complete': 0.9999,
};

/** A value less likely to be right than this is shown for review. */
export const sure = 0.99;
