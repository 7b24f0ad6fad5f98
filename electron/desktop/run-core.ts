import type { MessagePortMain, ParentPort } from 'electron';
import { messages } from '../../shared/messages/index.ts';
import { type Problem, ProblemError } from '../../shared/model/problem.ts';
import { type Application, createApplication } from '../core/application.ts';
import { linksOf } from '../core/platforms/pack-links.ts';
import { reportFault } from '../core/router/handler-options.ts';
import { servePorts } from '../core/router/port-transport.ts';
import { askedKeyStore } from './asked-device-keys.ts';
import { type CoreOptions, type FromCore, toCoreSchema } from './core-messages.ts';

/**
 * Opens the data and serves the contract on every port the main process passes on, until told to close;
 * `end` is called then. What keeps the data from being opened is told to the main process.
 */
export async function runCore(
  parent: Pick<ParentPort, 'on' | 'postMessage'>,
  given: CoreOptions,
  end: () => void,
): Promise<void> {
  const tell = (message: FromCore): void => parent.postMessage(message);
  // Ports that arrive while the data is being opened wait for it.
  const waiting: MessagePortMain[] = [];
  let serve = (port: MessagePortMain): void => void waiting.push(port);
  let application: Application | undefined;
  const keyStore = askedKeyStore(tell);

  parent.on('message', async ({ data, ports }) => {
    const message = toCoreSchema.parse(data);
    if (typeof message === 'object') keyStore.receive(message);
    if (message === 'serve') for (const port of ports) serve(port);
    if (message === 'close') {
      await application?.close();
      end();
    }
  });

  try {
    const deviceKeys = await keyStore.open();
    application = await createApplication({
      ...given,
      ...(deviceKeys && { deviceKeys }),
      host: 'desktop',
      clock: { now: () => new Date() },
      allowLinks: (links) => tell({ type: 'links', links: [...links] }),
      protectScreen: (isProtected) => tell({ type: 'screen', isProtected }),
    });
    const answer = servePorts(application.handlers, reportFault);
    serve = (port) => {
      answer(port);
      port.start();
    };
    for (const port of waiting) serve(port);
    tell({ type: 'ready', links: await linkedAddresses(application) });
  } catch (error) {
    tell({ type: 'failed', problem: startProblem(error) });
  }
}

async function linkedAddresses({ handlers }: Application): Promise<string[]> {
  const packs = await handlers.platforms.packs({}, { signal: new AbortController().signal });
  return linksOf(packs);
}

function startProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { code: 'internal', ...messages.hosts.startFailed };
}
