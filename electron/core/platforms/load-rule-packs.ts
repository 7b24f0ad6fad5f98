import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { platforms as texts } from '../../../shared/messages/platforms.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { type RulePack, rulePackSchema } from '../../../shared/model/rule-pack.ts';
import { brokenReferences } from '../../../shared/rules/pack-references.ts';

function broken(file: string, place: string, options?: ErrorOptions): ProblemError {
  const { message, action } = texts.broken(file, place);
  return new ProblemError({ code: 'platform-pack-invalid', message, action, file }, options);
}

/** Reads one rule pack from JSON text. Throws a {@link ProblemError} that names the file and the place. */
export function parseRulePack(json: string, file: string): RulePack {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (cause) {
    throw broken(file, texts.notJson, { cause });
  }
  const parsed = rulePackSchema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw broken(file, issue === undefined ? '' : texts.place(issue.path.join('.'), issue.code));
  }
  const [reference] = brokenReferences(parsed.data);
  if (reference !== undefined) throw broken(file, texts.place(reference.path, reference.value));
  return parsed.data;
}

/**
 * Every rule pack in `resources/platforms`, sorted by file name. Throws a {@link ProblemError} for the first one
 * that cannot be read or breaks the schema: an application that silently lost a platform would mislead.
 */
export async function loadRulePacks(resourcesDirectory: string): Promise<RulePack[]> {
  const directory = join(resourcesDirectory, 'platforms');
  const files = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort();
  const packs = await Promise.all(
    files.map(async (file) => parseRulePack(await readFile(join(directory, file), 'utf8'), file)),
  );
  for (const [index, pack] of packs.entries()) {
    const file = files[index] ?? '';
    if (`${pack.id}.json` !== file) throw broken(file, texts.idDiffers(pack.id));
  }
  return packs;
}
