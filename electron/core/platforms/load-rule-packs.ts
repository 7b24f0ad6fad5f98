import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { platforms as texts } from '../../../shared/messages/platforms.ts';
import type { z } from '../../../shared/model/jitless.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { type RulePack, rulePackSchema } from '../../../shared/model/rule-pack.ts';
import { brokenReferences } from '../../../shared/rules/pack-references.ts';

function broken(file: string, place: string, options?: ErrorOptions): ProblemError {
  const { message, action } = texts.broken(file, place);
  return new ProblemError({ code: 'platform-pack-invalid', message, action, file }, options);
}

const faults: ReadonlyMap<string, string> = new Map(Object.entries(texts.faults));

function faultOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') return texts.unknownKeys(issue.keys);
  return faults.get(issue?.code ?? '') ?? texts.otherFault;
}

async function orUnreadable<Value>(file: string, reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch (cause) {
    throw broken(file, texts.unreadable, { cause });
  }
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
    throw broken(file, texts.place(issue?.path.join('.') ?? '', faultOf(issue)));
  }
  const [reference] = brokenReferences(parsed.data);
  if (reference !== undefined)
    throw broken(file, texts.place(reference.path, texts.brokenReference(reference.value)));
  return parsed.data;
}

/**
 * Every rule pack in `resources/platforms`, sorted by file name. Throws a {@link ProblemError} for the first one
 * that cannot be read or breaks the schema: an application that silently lost a platform would mislead.
 */
export async function loadRulePacks(resourcesDirectory: string): Promise<RulePack[]> {
  const directory = join(resourcesDirectory, 'platforms');
  const names = await orUnreadable('platforms', readdir(directory));
  const files = names.filter((name) => name.endsWith('.json')).sort();
  const packs = await Promise.all(
    files.map(async (file) =>
      parseRulePack(await orUnreadable(file, readFile(join(directory, file), 'utf8')), file),
    ),
  );
  for (const [index, pack] of packs.entries()) {
    const file = files[index] ?? '';
    if (`${pack.id}.json` !== file) throw broken(file, texts.idDiffers(pack.id));
  }
  return packs;
}
