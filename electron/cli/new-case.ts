import { messages } from '../../shared/messages/index.ts';
import { emptyCaseDocument, purposeSchema } from '../../shared/model/case-document.ts';
import { readOptions, UsageError } from '../command-options.ts';
import { installedPacks, packOf, packOptions } from './rule-packs.ts';

const texts = messages.cli.usage;

/** `new`: an empty case file, laid out to be filled in with an editor. */
export async function newCase(given: readonly string[]): Promise<number> {
  const options = readOptions(given, {
    ...packOptions,
    platform: { type: 'text' },
    purpose: { type: 'text' },
  });
  const [stray] = options.positionals;
  if (stray !== undefined) throw new UsageError(messages.hosts.usage.unknown(stray));
  const platform = options.texts.get('platform');
  if (platform === undefined) throw new UsageError(texts.required('--platform'));
  const purpose = purposeSchema.safeParse(options.texts.get('purpose'));
  if (!purpose.success) throw new UsageError(texts.oneOf('--purpose', purposeSchema.options));
  const { id } = packOf(await installedPacks(options), platform);
  const document = emptyCaseDocument({ platforms: [id], purpose: purpose.data });
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  return 0;
}
