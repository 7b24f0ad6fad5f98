/** `npm start`: builds when needed and opens the host this machine can run. */
import { spawn } from 'node:child_process';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { messages } from '../shared/messages/index.ts';
import { allocatingFrugally } from './allocation.ts';
import { BuildFailure, buildIfStale } from './build.ts';
import { enterCallerDirectory } from './caller-directory.ts';
import { chooseHost } from './choose-host.ts';
import { installedElectron } from './electron-runtime.ts';
import type * as Loopback from './loopback/run.ts';
import { projectRoot } from './project-root.ts';
import type { StartOptions } from './start-options.ts';
import { withStartOptions } from './start-usage.ts';

const texts = messages.hosts;

// What this start compiles the next one need not. In the project, not in a folder others may write to.
enableCompileCache(join(projectRoot, 'out', 'compile-cache'));

enterCallerDirectory('start');
const given = process.argv.slice(2);
process.exitCode = await allocatingFrugally(() => withStartOptions(given, start));

async function start(options: StartOptions): Promise<number> {
  try {
    await buildIfStale(() => say(texts.building));
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    return complain(texts.buildFailed);
  }
  const choice = chooseHost(options, {
    platform: process.platform,
    environment: process.env,
    isRoot: process.getuid?.() === 0,
    electron: installedElectron(),
  });
  if (choice.host === 'desktop') {
    say(texts.desktop);
    return runProgram(choice.program, [projectRoot, ...given]);
  }
  say(texts.notDesktop[choice.reason]);
  return runLoopback(options);
}

/** From the build, which starts faster than the sources. */
async function runLoopback(options: StartOptions): Promise<number> {
  const built = join(projectRoot, 'out', 'main', 'electron', 'loopback', 'run.js');
  const loopback: typeof Loopback = await import(built);
  return loopback.runLoopback(options);
}

function runProgram(program: string, given: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, given, { stdio: 'inherit' });
    child.once('error', () => {
      resolve(complain(texts.startFailed));
    });
    child.once('close', (code) => resolve(code ?? 0));
  });
}

function complain({ message, action }: { message: string; action: string }): number {
  process.stderr.write(`${message}${action}\n`);
  return 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
