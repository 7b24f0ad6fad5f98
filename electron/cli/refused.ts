import { messages } from '../../shared/messages/index.ts';
import { matchRefusal, refusalsOf } from '../../shared/rules/refusal/match-refusal.ts';
import { readOptions, UsageError } from '../command-options.ts';
import { givenText } from './given-text.ts';
import { say, writeLine } from './output.ts';
import { installedPacks, packOf, packOptions } from './rule-packs.ts';

const texts = messages.cli;

/** `refused`: why a platform refused, by what it wrote, and what then helps. 1 when nothing fits. */
export async function refused(given: readonly string[]): Promise<number> {
  const options = readOptions(given, {
    ...packOptions,
    platform: { type: 'text' },
    text: { type: 'text' },
    list: { type: 'flag' },
  });
  const platform = options.texts.get('platform');
  if (platform === undefined) throw new UsageError(texts.usage.required('--platform'));
  const [stray] = options.positionals;
  if (options.flags.has('list')) {
    if (stray !== undefined) throw new UsageError(messages.hosts.usage.unknown(stray));
    if (options.texts.has('text')) throw new UsageError(messages.hosts.usage.unknown('--text'));
    writeLine({ reasons: refusalsOf(packOf(await installedPacks(options), platform)) });
    return 0;
  }
  const [text, packs] = await Promise.all([givenText(options), installedPacks(options)]);
  const pack = packOf(packs, platform);
  const reasons = matchRefusal(text, pack);
  writeLine({ reasons });
  if (reasons.length > 0) return 0;
  say(pack.refusals.length === 0 ? texts.noRefusalsKnown(pack.name) : texts.noRefusalFits(pack.name));
  return 1;
}
