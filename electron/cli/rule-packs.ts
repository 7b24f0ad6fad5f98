import { messages } from '../../shared/messages/index.ts';
import { ProblemError } from '../../shared/model/problem.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import type { Declared, GivenOptions } from '../command-options.ts';
import { readPacksInForce } from '../core/platforms/packs-in-force.ts';
import { dataDirectory } from '../data-directory.ts';
import { resourcesDirectory } from '../project-root.ts';
import { say } from './output.ts';

/** Option of every command that goes by the rules: whose data folder holds the imported ones. */
export const packOptions = { data: { type: 'text' } } as const satisfies Declared;

/**
 * The rule packs in force for the person: those of the program, and what was imported into their data folder,
 * which need not exist. An imported pack that cannot be used is told and the program's own stands in its place.
 */
export async function installedPacks({ texts }: GivenOptions): Promise<readonly RulePack[]> {
  const { packs, problems } = await readPacksInForce(resourcesDirectory, dataDirectory(texts.get('data')));
  for (const { message, action } of problems) say(`${message}${action}`);
  return packs;
}

/** The pack of a platform by its id. Throws `platform-unknown`, naming the ids there are. */
export function packOf(packs: readonly RulePack[], id: string): RulePack {
  const pack = packs.find((candidate) => candidate.id === id);
  if (pack !== undefined) return pack;
  const known = packs.map((candidate) => candidate.id);
  throw new ProblemError({ code: 'platform-unknown', ...messages.cli.platformUnknown(id, known) });
}
