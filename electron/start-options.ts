import { messages } from '../shared/messages/index.ts';
import { type Declared, readOptions, UsageError } from './command-options.ts';

export interface StartOptions {
  /** Whether to open a window or a browser. */
  readonly open: boolean;
  /** 0 takes any free port. */
  readonly port: number;
  readonly data: string | undefined;
  /** 0 never ends by itself. */
  readonly idleMinutes: number;
}

const texts = messages.hosts.usage;

const declared: Declared = {
  'no-open': { type: 'flag' },
  port: { type: 'text' },
  data: { type: 'text' },
  'idle-minutes': { type: 'text' },
  help: { type: 'flag' },
};

/** Reads what stands after `npm start --`. Throws a `UsageError`. */
export function parseStartOptions(given: readonly string[]): StartOptions | 'help' {
  const { flags, texts: values, positionals } = readOptions(given, declared);
  const [stray] = positionals;
  if (stray !== undefined) throw new UsageError(texts.unknown(stray));
  if (flags.has('help')) return 'help';
  return {
    open: !flags.has('no-open'),
    port: integer(values.get('port') ?? '0', values.has('port') ? 1 : 0, 65_535, texts.port),
    data: values.get('data'),
    idleMinutes: integer(values.get('idle-minutes') ?? '30', 0, 1440, texts.idle),
  };
}

function integer(text: string, minimum: number, maximum: number, complaint: string): number {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= minimum && number <= maximum) return number;
  throw new UsageError(complaint);
}
