import { parseArgs } from 'node:util';
import { messages } from '../shared/messages/index.ts';

export interface StartOptions {
  /** Whether to open a window or a browser. */
  readonly open: boolean;
  /** 0 takes any free port. */
  readonly port: number;
  readonly data: string | undefined;
  /** 0 never ends by itself. */
  readonly idleMinutes: number;
}

export type ParsedStartOptions =
  | { readonly kind: 'start'; readonly options: StartOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

const texts = messages.hosts.usage;

/** Reads what stands after `npm start --`. */
export function parseStartOptions(given: readonly string[]): ParsedStartOptions {
  const { tokens } = parseArgs({ args: [...given], options: declared, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') return wrong(texts.unknown(token.value));
    if (token.kind !== 'option') continue;
    const declaration = declared[token.name];
    if (declaration === undefined) return wrong(texts.unknown(token.rawName));
    if (declaration.type === 'string' && isMissing(token.value)) return wrong(texts.missing(token.rawName));
  }
  const { values } = parseArgs({ args: [...given], options: declared, strict: false });
  if (values.help === true) return { kind: 'help' };
  const port = integer(values.port, 1, 65_535, 0);
  if (port === null) return wrong(texts.port);
  const idleMinutes = integer(values['idle-minutes'], 0, 1440, 30);
  if (idleMinutes === null) return wrong(texts.idle);
  const data = typeof values.data === 'string' ? values.data : undefined;
  return { kind: 'start', options: { open: values['no-open'] !== true, port, data, idleMinutes } };
}

const declared: Record<string, { type: 'boolean' | 'string' }> = {
  'no-open': { type: 'boolean' },
  port: { type: 'string' },
  data: { type: 'string' },
  'idle-minutes': { type: 'string' },
  help: { type: 'boolean' },
};

function wrong(message: string): ParsedStartOptions {
  return { kind: 'wrong', message };
}

function isMissing(value: string | undefined): boolean {
  return value === undefined || value === '' || value.startsWith('--');
}

function integer(value: unknown, minimum: number, maximum: number, fallback: number): number | null {
  if (value === undefined) return fallback;
  if (typeof value !== 'string' || !/^\d{1,5}$/.test(value)) return null;
  const number = Number(value);
  return number >= minimum && number <= maximum ? number : null;
}
