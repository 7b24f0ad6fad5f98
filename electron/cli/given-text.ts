import { basename } from 'node:path';
import { messages } from '../../shared/messages/index.ts';
import { ProblemError } from '../../shared/model/problem.ts';
import { type GivenOptions, UsageError } from '../command-options.ts';
import { readInputFile } from './input-file.ts';

/** Longer than any message or refusal; what is longer is some other file. In UTF-16 units. */
const maximumLength = 20_000;

/** The text a command is about: of `--text`, or of the one file named. Throws `UsageError` when there is neither, or both. */
export async function givenText({ texts, positionals }: GivenOptions): Promise<string> {
  const [path, stray] = positionals;
  const typed = texts.get('text');
  const surplus = typed === undefined ? stray : path;
  if (surplus !== undefined) throw new UsageError(messages.hosts.usage.unknown(surplus));
  if (typed !== undefined) return typed;
  if (path === undefined) throw new UsageError(messages.cli.usage.required('--text'));
  const text = new TextDecoder().decode(await readInputFile(path)).replace(/\r?\n$/, '');
  if (text.length <= maximumLength) return text;
  const file = basename(path);
  throw new ProblemError({
    code: 'file-too-large',
    ...messages.cli.textTooLong(file, maximumLength),
    file,
  });
}
