import { resolve } from 'node:path';
import envPaths from 'env-paths';

/**
 * Where this person's data lives: `asked`, or the platform's own application-data folder. Every host uses
 * the same folder, so that a case begun in a browser is found again in the desktop window.
 */
export function dataDirectory(asked: string | undefined): string {
  return asked === undefined ? envPaths('beituo', { suffix: '' }).data : resolve(asked);
}
