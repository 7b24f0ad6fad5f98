import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messages } from '../../../shared/messages/index.ts';
import { type LetterTemplate, letterTemplateSchema } from '../../../shared/model/letter-template.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';

/** The template used for a platform whose rule pack names none. */
const generalTemplate = 'general';

/**
 * Reads the letter template of a platform from `resources/letters`.
 *
 * @throws ProblemError `file-missing` or `platform-pack-invalid`, naming the file and the place in it
 */
export async function loadLetterTemplate(
  resourcesDirectory: string,
  pack: Pick<RulePack, 'id'>,
): Promise<LetterTemplate> {
  void pack;
  const file = `${generalTemplate}.json`;
  const text = await readFile(join(resourcesDirectory, 'letters', file), 'utf8').catch((cause: unknown) => {
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
    code: 'platform-pack-invalid',
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
