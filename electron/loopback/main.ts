import { withStartOptions } from '../start-usage.ts';
import { runLoopback } from './run.ts';

// Not `process.exit`: the last lines must be written, and a worker that outlives its room is a fault to see.
process.exitCode = await withStartOptions(process.argv.slice(2), runLoopback);
