import type { Calibration } from './features.ts';

/**
 * Measured shares of right values, printed by `npm run calibrate`. A key names proof, support, certainty and
 * completeness (`cellOf`); what is not in the table counts as expected there.
 */
export const calibration: Calibration = {};

/** A value less likely to be right than this is shown for review. */
export const sure = 0.99;
