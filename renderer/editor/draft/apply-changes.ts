import { type CaseDocument, caseDocumentSchema } from '../../../shared/model/case-document.ts';
import { valueAt } from '../../../shared/rules/paths.ts';
import type { Change } from '../draft-context.ts';

/**
 * The document with every change made, in order. A change that names no place in a case, or a value that
 * cannot stand there, is a mistake of the caller and throws. Equal values leave the document the same object.
 */
export function applyChanges(document: CaseDocument, changes: readonly Change[]): CaseDocument {
  let changed: unknown = document;
  for (const { path, value } of changes) changed = withValue(changed, path.split('.'), value);
  if (JSON.stringify(changed) === JSON.stringify(document)) return document;
  return caseDocumentSchema.parse(changed);
}

/** The text at a path as it was typed, white space and all; an empty text where there is none. */
export function typedTextAt(document: CaseDocument, path: string): string {
  const value = valueAt(document, path);
  return typeof value === 'string' ? value : '';
}

function withValue(target: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(target)) {
    const index = Number(key);
    return target.with(index, withValue(target[index], rest, value));
  }
  if (!isContainer(target)) throw new TypeError(`No place for ${keys.join('.')}`);
  return { ...target, [key]: withValue(target[key], rest, value) };
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
