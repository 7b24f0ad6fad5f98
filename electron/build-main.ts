/** `npm run build`. */
import { BuildFailure, buildIfStale } from './build.ts';

try {
  await buildIfStale(() => undefined);
} catch (error) {
  if (!(error instanceof BuildFailure)) throw error;
  process.stderr.write(error.message);
  process.exitCode = 1;
}
