import type { MessagePortMain, UtilityProcess, utilityProcess } from 'electron';
import type { Problem } from '../../shared/model/problem.ts';
import { allocatorSettings } from '../allocation.ts';
import {
  type CoreOptions,
  fromCoreSchema,
  type KeyQuestion,
  type KeyReply,
  keyQuestionSchema,
  type ToCore,
} from './core-messages.ts';

/** The core process, as the main process holds it. */
export interface Core {
  /** Serves the contract to the other end of `port`, at once or as soon as the data is open. */
  readonly serve: (port: MessagePortMain) => void;
  /** Addresses that the rule packs in force point to; empty until the data is open. */
  readonly links: () => readonly string[];
  /** Ends it when what is under way is done, or after `patience` milliseconds. */
  readonly close: () => Promise<void>;
}

export interface CoreEvents {
  /** The data could not be opened. */
  readonly onFailed: (problem: Problem) => void;
  /** Whether other programs are to be kept from recording the window. */
  readonly onScreen: (isProtected: boolean) => void;
  /** What the operating system's key store says. */
  readonly onKeyQuestion: (question: KeyQuestion) => Promise<KeyReply>;
  /** The process ended without being asked to. */
  readonly onGone: () => void;
}

const patience = 10_000;

/** Starts the core process from its built file. */
export function startCore(
  fork: typeof utilityProcess.fork,
  entry: string,
  options: CoreOptions,
  events: CoreEvents,
): Core {
  const child = fork(entry, [JSON.stringify(options)], {
    serviceName: 'beituo-core',
    stdio: 'inherit',
    env: { ...process.env, ...allocatorSettings },
  });
  let links: readonly string[] = [];
  let closing = false;
  let running = true;

  const answerKeys = async (asked: KeyQuestion): Promise<void> => {
    const reply = await events.onKeyQuestion(asked);
    if (running) child.postMessage({ ...reply, question: asked.question } satisfies ToCore);
  };
  child.on('message', (data: unknown) => {
    const message = fromCoreSchema.parse(data);
    const keyQuestion = keyQuestionSchema.safeParse(message);
    if (keyQuestion.success) void answerKeys(keyQuestion.data);
    else if (message.type === 'failed') events.onFailed(message.problem);
    else if (message.type === 'screen') events.onScreen(message.isProtected);
    else if ('links' in message) links = message.links;
  });
  child.once('exit', () => {
    running = false;
    if (!closing) events.onGone();
  });

  return {
    serve: (port) => child.postMessage('serve' satisfies ToCore, [port]),
    links: () => links,
    close: async () => {
      closing = true;
      if (running) await endOf(child);
    },
  };
}

function endOf(child: UtilityProcess): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => child.kill(), patience);
    child.once('exit', () => {
      clearTimeout(impatient);
      resolve();
    });
    child.postMessage('close' satisfies ToCore);
  });
}
