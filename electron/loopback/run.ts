import { messages } from '../../shared/messages/index.ts';
import { type Problem, ProblemError } from '../../shared/model/problem.ts';
import { type Application, createApplication } from '../core/application.ts';
import { dataDirectory } from '../data-directory.ts';
import { applicationVersion, rendererDirectory, resourcesDirectory } from '../project-root.ts';
import type { StartOptions } from '../start-options.ts';
import { openBrowser } from './open-browser.ts';
import { type LoopbackServer, startServer } from './server.ts';

const texts = messages.hosts;

/**
 * Runs the loopback host until the person ends it or has closed the last page. Answers the exit code:
 * 0 ended, 1 could not start. Whatever goes wrong is said in a sentence.
 */
export async function runLoopback(options: StartOptions): Promise<number> {
  try {
    await serveUntilEnded(options);
    return 0;
  } catch (error) {
    const { message, action } = startProblem(error, options.port);
    process.stderr.write(`${message}${action}\n`);
    return 1;
  }
}

async function serveUntilEnded(options: StartOptions): Promise<void> {
  const ended = Promise.withResolvers<void>();
  const end = (): void => ended.resolve();
  // A second Ctrl+C does not wait; the others may come twice, from a terminal and from whoever started this.
  process.once('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end);
  const application = await createApplication({
    dataDirectory: dataDirectory(options.data),
    resourcesDirectory,
    host: 'loopback',
    version: applicationVersion(),
    clock: { now: () => new Date() },
  });
  try {
    const server = await serve(application, options, () => {
      say(texts.idle);
      end();
    });
    say(texts.opening.listening(server.address));
    say(texts.opening[options.open ? await openBrowser(server.singleUseAddress()) : 'notAsked']);
    await ended.promise;
    await server.close();
  } finally {
    await application.close();
  }
}

function serve(application: Application, options: StartOptions, onIdle: () => void): Promise<LoopbackServer> {
  const { port, idleMinutes } = options;
  return startServer({ handlers: application.handlers, rendererDirectory, port, idleMinutes, onIdle });
}

function startProblem(error: unknown, port: number): Pick<Problem, 'message' | 'action'> {
  if (error instanceof ProblemError) return error.problem;
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  if (code === 'EADDRINUSE') return texts.portInUse(port);
  if (code === 'EACCES') return texts.portRefused(port);
  return texts.startFailed;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
