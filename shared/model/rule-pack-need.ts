import { z } from './jitless.ts';

/**
 * How much a platform wants something. `required`: refused without. `recommended`: better with.
 * `later`: needed to hand in, but made only after the case is complete (the stamped letter).
 * `onRequest`: only when the platform's own check fails. `optional`: as one likes.
 */
export const needSchema = z.enum(['required', 'recommended', 'later', 'onRequest', 'optional']);

export type Need = z.infer<typeof needSchema>;
