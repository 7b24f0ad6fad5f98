import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Every folder a program can come upon by itself, so that nothing it writes escapes the hunt. */
export interface Folders {
  readonly data: string;
  /** All but the data folder: home, temporary, cache, settings and working folder. */
  readonly others: readonly string[];
  /** Where a person keeps what they give and where they save to; not hunted. */
  readonly outside: string;
  readonly work: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly remove: () => void;
}

export function makeFolders(): Folders {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'beituo-leaks-')));
  const make = (name: string): string => {
    mkdirSync(join(root, name));
    return join(root, name);
  };
  const [home, temporary, work] = [make('home'), make('tmp'), make('work')];
  const xdg = Object.fromEntries(
    ['DATA', 'CONFIG', 'CACHE', 'STATE'].map((name) => [`XDG_${name}_HOME`, make(name.toLowerCase())]),
  );
  const runtime = make('runtime');
  return {
    data: join(root, 'application'),
    others: [home, temporary, work, runtime, ...Object.values(xdg)],
    outside: make('outside'),
    work,
    environment: {
      PATH: process.env.PATH ?? '',
      LANG: 'C.UTF-8',
      HOME: home,
      TMPDIR: temporary,
      TMP: temporary,
      TEMP: temporary,
      XDG_RUNTIME_DIR: runtime,
      ...xdg,
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
