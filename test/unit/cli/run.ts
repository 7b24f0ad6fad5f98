import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../../electron/cli/main.ts');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The JSON values on the lines of the standard output. */
  readonly lines: readonly unknown[];
}

export interface RunOptions {
  /** Options for Node itself, before the command. */
  readonly node?: readonly string[];
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Where the standard output goes instead of into the answer: an open file, closed here. */
  readonly stdout?: number;
}

/** Runs the real command as a terminal does. */
export function runCli(
  given: readonly string[],
  { node = [], cwd, environment = {}, stdout: into }: RunOptions = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [...node, main, ...given], {
    stdio: ['ignore', into ?? 'pipe', 'pipe'],
    // Not the packs a developer has imported.
    env: { ...process.env, XDG_DATA_HOME: join(tmpdir(), 'beituo-nowhere'), ...environment },
    ...(cwd === undefined ? {} : { cwd }),
  });
  if (into !== undefined) closeSync(into);
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((resolve) =>
    child.once('close', (code) => resolve({ code, stdout, stderr, lines: parseLines(stdout) })),
  );
}

function parseLines(output: string): unknown[] {
  const lines = output.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    try {
      const value: unknown = JSON.parse(line);
      return value;
    } catch {
      return line;
    }
  });
}
