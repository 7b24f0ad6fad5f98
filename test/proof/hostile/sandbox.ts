import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder with a data folder, a folder for temporary files, a home and a working folder, all in use from now on. */
export interface Sandbox {
  readonly data: string;
  readonly outside: string;
  /** Files that are anywhere but in the data folder. */
  readonly strays: () => string[];
  readonly remove: () => void;
}

export function enterSandbox(): Sandbox {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'beituo-hostile-')));
  const [data, temporary, home, work] = ['data', 'tmp', 'home', 'a/b/c/work'].map((name) => join(root, name));
  for (const folder of [temporary, home, work])
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
  Object.assign(process.env, { TMPDIR: temporary, TEMP: temporary, TMP: temporary, HOME: home });
  process.chdir(work ?? root);
  return {
    data: data ?? root,
    outside: root,
    strays: () =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => !path.startsWith(`${data}/`)),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
