import { messages } from '../../shared/messages/index.ts';
import { readOptions, UsageError } from '../command-options.ts';
import { writeLine } from './output.ts';
import { installedPacks, packOptions } from './rule-packs.ts';

/** `platforms`: the platforms whose rules are installed, and how old those are. */
export async function platforms(given: readonly string[]): Promise<number> {
  const options = readOptions(given, packOptions);
  const [stray] = options.positionals;
  if (stray !== undefined) throw new UsageError(messages.hosts.usage.unknown(stray));
  const packs = await installedPacks(options);
  writeLine(
    packs.map(({ id, name, asOf, summary, links, channel, eligibility }) => ({
      id,
      name,
      asOf,
      summary,
      basedOn: channel?.basedOn ?? null,
      openToNewCustomers: eligibility.newCustomers.open,
      source: links.source,
      links: links.pages,
    })),
  );
  return 0;
}
