import { messages } from '../../shared/messages/index.ts';
import { UsageError } from '../command-options.ts';
import { problemFrom, systemCode } from './failure.ts';
import { say, writeLine } from './output.ts';

type Command = (given: readonly string[]) => Promise<number>;

// Each command is loaded when it is called for: only `read` needs the readers, only `letter` and `pack` the typeface.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import('./read.ts')).read,
  new: async () => (await import('./new-case.ts')).newCase,
  check: async () => (await import('./check.ts')).check,
  letter: async () => (await import('./letter.ts')).letter,
  pack: async () => (await import('./pack.ts')).pack,
  scan: async () => (await import('./scan.ts')).scan,
  message: async () => (await import('./message.ts')).message,
  refused: async () => (await import('./refused.ts')).refused,
  platforms: async () => (await import('./platforms.ts')).platforms,
};

const texts = messages.cli;

/**
 * Runs one command. Results are JSON on the standard output, sentences go to the standard error stream.
 * Answers the exit code: 0 done, 1 refused or findings of severity error, 2 wrong usage.
 */
export async function runCommand([name, ...given]: readonly string[]): Promise<number> {
  stopWhenOutputFails();
  if (name === '--help' || given.includes('--help')) {
    process.stdout.write(`${texts.help}\n`);
    return 0;
  }
  if (name === undefined) return wrongUsage(texts.usage.noCommand);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) return wrongUsage(texts.usage.unknownCommand(name));
  try {
    const command = await load();
    return await command(given);
  } catch (error) {
    if (error instanceof UsageError) return wrongUsage(error.message);
    const problem = problemFrom(error);
    writeLine({ ok: false, error: problem });
    say(`${problem.message}${problem.action}`);
    return 1;
  }
}

function wrongUsage(message: string): number {
  say(`${message}\n\n${texts.help}`);
  return 2;
}

/** The output may go into a full disk, or into `head`: that reader has had enough, which is no failure. */
function stopWhenOutputFails(): void {
  process.stdout.on('error', (error) => {
    const code = systemCode(error);
    if (code === 'EPIPE') process.exit(0);
    const { message, action } = code === 'ENOSPC' ? texts.outputFull : texts.outputFailed;
    say(`${message}${action}`);
    process.exit(1);
  });
}
