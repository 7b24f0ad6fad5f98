import { z } from '../../shared/model/jitless.ts';
import { problemSchema } from '../../shared/model/problem.ts';

/** What the main process gives the core process on its command line, as JSON. */
export const coreOptionsSchema = z.object({
  dataDirectory: z.string(),
  resourcesDirectory: z.string(),
  version: z.string(),
});

/** What the main process tells the core process; `serve` comes with a port. */
export const toCoreSchema = z.enum(['serve', 'close']);

/** What the core process tells the main process. */
export const fromCoreSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), links: z.array(z.string()) }),
  z.object({ type: z.literal('links'), links: z.array(z.string()) }),
  z.object({ type: z.literal('screen'), isProtected: z.boolean() }),
  z.object({ type: z.literal('failed'), problem: problemSchema }),
]);

export type CoreOptions = z.infer<typeof coreOptionsSchema>;
export type ToCore = z.infer<typeof toCoreSchema>;
export type FromCore = z.infer<typeof fromCoreSchema>;
