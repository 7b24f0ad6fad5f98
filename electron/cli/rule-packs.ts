import { messages } from '../../shared/messages/index.ts';
import { ProblemError } from '../../shared/model/problem.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { loadRulePacks } from '../core/platforms/load-rule-packs.ts';
import { resourcesDirectory } from '../project-root.ts';

/** Every rule pack that comes with the program. */
export function installedPacks(): Promise<RulePack[]> {
  return loadRulePacks(resourcesDirectory);
}

/** The pack of a platform by its id. Throws `platform-unknown`, naming the ids there are. */
export function packOf(packs: readonly RulePack[], id: string): RulePack {
  const pack = packs.find((candidate) => candidate.id === id);
  if (pack !== undefined) return pack;
  const known = packs.map((candidate) => candidate.id);
  throw new ProblemError({ code: 'platform-unknown', ...messages.cli.platformUnknown(id, known) });
}
