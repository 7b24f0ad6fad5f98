import { parseArgs } from 'node:util';
import { messages } from '../shared/messages/index.ts';

/** Options by long name: a `flag` stands alone, a `text` is followed by its value. */
export type Declared = Readonly<Record<string, { readonly type: 'flag' | 'text'; readonly short?: string }>>;

export interface GivenOptions {
  readonly flags: ReadonlySet<string>;
  /** Every value given for an option; options not given are absent. */
  readonly texts: ReadonlyMap<string, string>;
  readonly positionals: readonly string[];
}

/** Wrong usage of a command line, in a sentence for the person who typed it. */
export class UsageError extends Error {}

const texts = messages.hosts.usage;

/** Reads a command line. Throws a `UsageError` on anything that is not declared or lacks its value. */
export function readOptions(given: readonly string[], declared: Declared): GivenOptions {
  const { tokens } = parseArgs({ args: [...given], options: forNode(declared), strict: false, tokens: true });
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const declaration = declared[token.name];
    if (declaration === undefined) throw new UsageError(texts.unknown(token.rawName));
    if (declaration.type === 'flag') flags.add(token.name);
    else values.set(token.name, textAfter(token.rawName, token.value));
  }
  return { flags, texts: values, positionals };
}

function textAfter(name: string, value: string | undefined): string {
  if (value === undefined || value === '' || value.startsWith('-')) throw new UsageError(texts.missing(name));
  return value;
}

function forNode(declared: Declared): Record<string, { type: 'boolean' | 'string'; short?: string }> {
  return Object.fromEntries(
    Object.entries(declared).map(([name, { type, short }]) => [
      name,
      { type: type === 'flag' ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) },
    ]),
  );
}
