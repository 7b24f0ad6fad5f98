import { messages } from '../../shared/messages/index.ts';
import { z } from '../../shared/model/jitless.ts';
import { checkCase, checkPlatforms } from '../../shared/rules/check.ts';
import { readOptions, UsageError } from '../command-options.ts';
import { localDate } from '../core/local-date.ts';
import { readCaseFile } from './case-file.ts';
import { factsBeside } from './case-file-facts.ts';
import { writeLine } from './output.ts';
import { installedPacks, packOf, packOptions } from './rule-packs.ts';

const texts = messages.cli.usage;

/** `check`: what the rules say about one case file. 1 when a finding is an error. */
export async function check(given: readonly string[]): Promise<number> {
  const options = readOptions(given, { ...packOptions, platform: { type: 'text' }, today: { type: 'text' } });
  const [path, stray] = options.positionals;
  if (path === undefined) throw new UsageError(texts.required('CASE.json'));
  if (stray !== undefined) throw new UsageError(messages.hosts.usage.unknown(stray));
  const today = options.texts.get('today') ?? localDate(new Date());
  if (!z.iso.date().safeParse(today).success) throw new UsageError(texts.date('--today'));

  const [document, packs] = await Promise.all([readCaseFile(path), installedPacks(options)]);
  const files = await factsBeside(path, document);
  const platform = options.texts.get('platform');
  const findings =
    platform === undefined
      ? checkPlatforms({ document, packs, today, files })
      : checkCase({ document, pack: packOf(packs, platform), today, files });
  writeLine({ findings });
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
