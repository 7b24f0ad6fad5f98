import { messages } from '../shared/messages/index.ts';
import { UsageError } from './command-options.ts';
import { parseStartOptions, type StartOptions } from './start-options.ts';

const { help } = messages.hosts.usage;

/** Starts a host with the options given, or explains them. Answers the exit code; 2 is wrong usage. */
export async function withStartOptions(
  given: readonly string[],
  start: (options: StartOptions) => Promise<number>,
): Promise<number> {
  const options = understand(given);
  if (options instanceof UsageError) {
    process.stderr.write(`${options.message}\n\n${help}\n`);
    return 2;
  }
  if (options !== 'help') return start(options);
  process.stdout.write(`${help}\n`);
  return 0;
}

function understand(given: readonly string[]): StartOptions | 'help' | UsageError {
  try {
    return parseStartOptions(given);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}
