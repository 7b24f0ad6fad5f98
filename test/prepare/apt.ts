import { spawn, spawnSync } from 'node:child_process';

/** How to run a command that installs: directly as root, or through `sudo` that asks for no password. */
export type Installer = readonly string[];

/** How packages can be installed here, or undefined when they cannot. */
export function canInstall(): Installer | undefined {
  if (spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

/** Runs a command to its end; answers the last line of its errors, or undefined when it succeeded. */
function run(command: readonly string[], onLine: (line: string) => void): Promise<string | undefined> {
  const [program = '', ...rest] = command;
  return new Promise((resolve) => {
    const child = spawn(program, rest, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let errors = '';
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      const lines = (output + chunk.toString()).split('\n');
      output = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    });
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) =>
      resolve(code === 0 ? undefined : (errors.trim().split('\n').at(-1) ?? `exit ${code}`)),
    );
  });
}

/** Leaves out packages this release of the distribution does not have, which would stop all the others. */
function known(packages: readonly string[]): string[] {
  const listing = spawnSync('apt-cache', ['pkgnames'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const names = new Set(listing.stdout.split('\n'));
  return packages.filter((name) => names.has(name));
}

/** Refreshes the package lists and installs; answers why it failed, or undefined when it did not. */
export async function aptGet(
  installer: Installer,
  packages: readonly string[],
  onInstalled: (name: string) => void,
): Promise<string | undefined> {
  const updateFailure = await run([...installer, 'apt-get', 'update', '-q'], () => undefined);
  if (updateFailure) return updateFailure;
  const wanted = known(packages);
  const command = ['apt-get', 'install', '-q', '-y', '--no-install-recommends', ...wanted];
  return run([...installer, 'env', 'DEBIAN_FRONTEND=noninteractive', ...command], (line) => {
    const name = /^Setting up ([^ :]+)/.exec(line)?.[1];
    if (name !== undefined && wanted.includes(name)) onInstalled(name);
  });
}
