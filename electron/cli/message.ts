import { messages } from '../../shared/messages/index.ts';
import { checkMessage } from '../../shared/rules/message/check-message.ts';
import { messageKinds } from '../../shared/rules/message/template.ts';
import { readOptions, UsageError } from '../command-options.ts';
import { givenText } from './given-text.ts';
import { writeLine } from './output.ts';
import { installedPacks, packOf, packOptions } from './rule-packs.ts';

const texts = messages.cli.usage;

/** `message`: what a platform's rules say about the text of a message. 1 when a finding is an error. */
export async function message(given: readonly string[]): Promise<number> {
  const options = readOptions(given, {
    ...packOptions,
    platform: { type: 'text' },
    type: { type: 'text' },
    signature: { type: 'text' },
    text: { type: 'text' },
  });
  const platform = options.texts.get('platform');
  if (platform === undefined) throw new UsageError(texts.required('--platform'));
  const kind = messageKinds.find((known) => known === options.texts.get('type'));
  if (kind === undefined) throw new UsageError(texts.oneOf('--type', messageKinds));
  const signatures = (options.texts.get('signature') ?? '')
    .split(/[、,，]/)
    .map((name) => name.trim().replace(/^【(.*)】$/, '$1'))
    .filter((name) => name !== '');

  const [text, packs] = await Promise.all([givenText(options), installedPacks(options)]);
  const report = checkMessage({ text, kind, signatures }, packOf(packs, platform));
  writeLine(report);
  return report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
