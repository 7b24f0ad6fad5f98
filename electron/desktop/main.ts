import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as electron from 'electron';
import { dataDirectory } from '../data-directory.ts';
import { withStartOptions } from '../start-usage.ts';
import { startDesktop } from './start-desktop.ts';

const coreProcess = fileURLToPath(new URL(`./core-process${extname(import.meta.url)}`, import.meta.url));
// Unpacked, the first argument is the folder that Electron was told to run.
const given = process.argv.slice(electron.app.isPackaged ? 1 : 2);

const code = await withStartOptions(given, async ({ data }) => {
  await startDesktop(electron, dataDirectory(data), { coreProcess });
  return 0;
});
if (code !== 0) electron.app.exit(code);
