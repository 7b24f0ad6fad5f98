import { caseFieldLabel } from '../../../shared/messages/case-fields.ts';
import { messages } from '../../../shared/messages/index.ts';
import { type CaseDocument, caseDocumentSchema, caseFormat } from '../../../shared/model/case-document.ts';
import type { z } from '../../../shared/model/jitless.ts';
import { ProblemError } from '../../../shared/model/problem.ts';

const text = messages.cases;

/**
 * What no case comes near, and what the rules still look through at once: they take half a millisecond for each
 * signature, so that a file of half a million would stop the application for minutes.
 */
const most = { bytes: 4 * 1024 * 1024, items: 1_000 } as const;

/**
 * As `parseCaseFile`, from the bytes of the file; `case-file-invalid-json` also when they are not UTF-8, and
 * `file-too-large` above 4 MB.
 */
export function decodeCaseFile(bytes: Uint8Array | ArrayBuffer, name: string): CaseDocument {
  if (bytes.byteLength > most.bytes) {
    throw new ProblemError({ code: 'file-too-large', ...text.caseFileTooLarge(name), file: name });
  }
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
  const long = isObject(value) ? longList(value) : undefined;
  if (long !== undefined) throw invalidAt(long, text.expected.shortList(most.items), name);
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

/** The path of a list that is longer than any case has, as `files.other`. */
function longList(value: object, above = ''): string | undefined {
  for (const [key, inside] of Object.entries(value)) {
    const path = above + key;
    if (Array.isArray(inside) && inside.length > most.items) return path;
    const deeper = above === '' && isObject(inside) ? longList(inside, `${path}.`) : undefined;
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

function invalid(error: z.ZodError, name: string): ProblemError {
  const issue = error.issues[0];
  return invalidAt(issue?.path.join('.') ?? '', expectation(issue), name);
}

function invalidAt(path: string, expected: string, name: string): ProblemError {
  const label = path === '' ? text.wholeFile : caseFieldLabel(path);
  return new ProblemError({
    code: 'case-file-invalid',
    ...text.caseFileInvalid(name, label, expected),
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
