import { posix, win32 } from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isExecutable: (path: string) => boolean;
}

/** Names of Chromium's family under which `--app=` opens a window of its own, best known first. */
const linuxNames = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macApplications = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** The first installed browser that can open an application window, or `null`. */
export function findAppBrowser(surroundings: Surroundings): string | null {
  return candidates(surroundings).find(surroundings.isExecutable) ?? null;
}

/** The program and arguments that open an address in the person's own default browser. */
export function defaultBrowserCommand(platform: NodeJS.Platform, address: string): [string, string[]] {
  if (platform === 'darwin') return ['open', [address]];
  // `start` would take the first quoted argument for a title; rundll32 needs no shell at all.
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
}

function candidates({ platform, environment }: Surroundings): string[] {
  if (platform === 'darwin') {
    return macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => environment[name]);
    return windowsPrograms.flatMap((program) =>
      roots.flatMap((root) => (root === undefined ? [] : [win32.join(root, program)])),
    );
  }
  const folders = (environment.PATH ?? '').split(posix.delimiter).filter(posix.isAbsolute);
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}
