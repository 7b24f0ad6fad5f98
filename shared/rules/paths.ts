import type { CaseDocument } from '../model/case-document.ts';

/** What stands at a path of the case document; `undefined` when nothing does. */
export function valueAt(document: CaseDocument, path: string): unknown {
  let value: unknown = document;
  // Asked for every field of every platform: keys are cut out one by one, without a list of them.
  for (let from = 0; from <= path.length; ) {
    const dot = path.indexOf('.', from);
    const end = dot < 0 ? path.length : dot;
    const key = path.slice(from, end);
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
    from = end + 1;
  }
  return value;
}

/** The text at a path without surrounding white space; empty when there is none. */
export function textAt(document: CaseDocument, path: string): string {
  const value = valueAt(document, path);
  return typeof value === 'string' ? value.trim() : '';
}

/** Whether nothing was entered at a path: no value, an empty text or an empty list. */
export function isEmptyAt(document: CaseDocument, path: string): boolean {
  const value = valueAt(document, path);
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** The pattern a path belongs to: `signatures.2.text` → `signatures.*.text`. */
export function patternOf(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, '.*');
}

/** The paths a pattern stands for in a document: one for each item of the list under `*`. */
export function pathsOf(document: CaseDocument, pattern: string): string[] {
  const star = pattern.indexOf('.*');
  if (star < 0) return [pattern];
  const head = pattern.slice(0, star);
  const list = valueAt(document, head);
  if (!Array.isArray(list)) return [];
  return list.flatMap((_, index) => pathsOf(document, `${head}.${index}${pattern.slice(star + 2)}`));
}

/** A pattern with its `*` replaced by the list positions of a path, as far as the path has them. */
export function alongside(pattern: string, path: string): string {
  const positions = path.match(/(?<=\.)\d+(?=\.|$)/g) ?? [];
  return positions.reduce((result, position) => result.replace('*', position), pattern);
}
