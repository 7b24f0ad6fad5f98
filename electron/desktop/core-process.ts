/**
 * The core process: the application itself, away from the main process, whose only thread draws every
 * window. Composing a letter or a slow disk must never make typing stutter, and a crash in a native
 * library must not take the window along without a word.
 */
import { coreOptionsSchema } from './core-messages.ts';
import { runCore } from './run-core.ts';

const options = coreOptionsSchema.parse(JSON.parse(process.argv.at(-1) ?? ''));
await runCore(process.parentPort, options, () => process.exit(0));
