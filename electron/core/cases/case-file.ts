import { caseFieldLabel } from '../../../shared/messages/case-fields.ts';
import { messages } from '../../../shared/messages/index.ts';
import { type CaseDocument, caseDocumentSchema, caseFormat } from '../../../shared/model/case-document.ts';
import type { z } from '../../../shared/model/jitless.ts';
import { ProblemError } from '../../../shared/model/problem.ts';

const text = messages.cases;

/** As `parseCaseFile`, from the bytes of the file; `case-file-invalid-json` also when they are not UTF-8. */
export function decodeCaseFile(bytes: Uint8Array | ArrayBuffer, name: string): CaseDocument {
  let content: string;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw notJson(name, error);
  }
  return parseCaseFile(content, name);
}

/**
 * Reads the text of a `beituo-case/1` file; `name` is the file's own name, for messages. Keys it does not
 * know are left out, keys that are absent get their defaults. Throws `case-file-invalid-json`,
 * `case-file-version` or, naming the first field that is wrong, `case-file-invalid`.
 */
export function parseCaseFile(content: string, name: string): CaseDocument {
  const value = parseJson(content, name);
  const format = isObject(value) && 'format' in value ? value.format : undefined;
  if (isObject(value) && format !== caseFormat) {
    const shown = typeof format === 'string' ? format.slice(0, 40) : '';
    throw new ProblemError({
      code: 'case-file-version',
      ...text.caseFileVersion(name, shown),
      field: 'format',
      file: name,
    });
  }
  const parsed = caseDocumentSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error, name);
}

function parseJson(content: string, name: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw notJson(name, error);
  }
}

function notJson(name: string, cause: unknown): ProblemError {
  return new ProblemError(
    { code: 'case-file-invalid-json', ...text.caseFileInvalidJson(name), file: name },
    { cause },
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(error: z.ZodError, name: string): ProblemError {
  const issue = error.issues[0];
  const path = issue?.path.join('.') ?? '';
  const label = path === '' ? text.wholeFile : caseFieldLabel(path);
  return new ProblemError({
    code: 'case-file-invalid',
    ...text.caseFileInvalid(name, label, expectation(issue)),
    ...(path === '' ? {} : { field: path }),
    file: name,
  });
}

function expectation(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_value') return text.expected.choice(issue.values.map(String));
  if (issue?.code !== 'invalid_type') return text.expected.other;
  switch (issue.expected) {
    case 'string':
      return text.expected.text;
    case 'array':
      return text.expected.list;
    case 'object':
      return text.expected.object;
    case 'boolean':
      return text.expected.boolean;
    default:
      return text.expected.other;
  }
}
