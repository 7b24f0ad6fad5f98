import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { readPackFile } from './pack-file.ts';
import { openPackLibrary, type PackLibrary } from './pack-library.ts';
import { resolveRulePack } from './resolve-rule-pack.ts';

/** Reads one rule pack from JSON text. Throws a problem that names the file and the place. */
export function parseRulePack(json: string, file: string, library: PackLibrary): RulePack {
  return resolveRulePack(readPackFile(json, file).part, file, library);
}

/**
 * Every rule pack in `resources/platforms`, sorted by file name. Throws a problem for the first one that cannot
 * be read or breaks the schema: an application that silently lost a platform would mislead.
 */
export async function loadRulePacks(resourcesDirectory: string): Promise<RulePack[]> {
  const library = await openPackLibrary(resourcesDirectory);
  return [...library.packs].map(([id, part]) => resolveRulePack(part, `${id}.json`, library));
}
