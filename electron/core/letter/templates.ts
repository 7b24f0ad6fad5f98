import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messages } from '../../../shared/messages/index.ts';
import { type LetterTemplate, letterTemplateSchema } from '../../../shared/model/letter-template.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';

/** The template of every platform that has none of its own. */
const generalTemplate = 'general.json';

/**
 * Reads a platform's letter template from `resources/letters`: the file named like the platform, or else
 * the general one.
 *
 * @throws ProblemError `file-missing` or `letter-template-invalid`, naming the file and the place in it
 */
export async function loadLetterTemplate(
  resourcesDirectory: string,
  pack: Pick<RulePack, 'id'>,
): Promise<LetterTemplate> {
  const folder = join(resourcesDirectory, 'letters');
  const own = `${pack.id}.json`;
  const file = (await exists(join(folder, own))) ? own : generalTemplate;
  const text = await readFile(join(folder, file), 'utf8').catch((cause: unknown) => {
    throw new ProblemError(
      { code: 'file-missing', file, ...messages.letter.templateMissing(file) },
      { cause },
    );
  });
  return parseLetterTemplate(text, file);
}

/** @param file the template's file name, for the problem when it is not valid */
export function parseLetterTemplate(text: string, file: string): LetterTemplate {
  const result = letterTemplateSchema.safeParse(parsedJson(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue?.path.join('.') || file;
  throw new ProblemError({
    code: 'letter-template-invalid',
    file,
    ...messages.letter.templateInvalid(file, place),
  });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
