import type { StoredFile } from '../model/case-record.ts';

/**
 * The file with a note that a person has looked at some of its fields, named `documentIndex.fieldName`.
 *
 * @param value what they were found to say; `undefined` where that was not told
 */
export function settled(file: StoredFile, fields: readonly string[], value: string | undefined): StoredFile {
  const news = value === undefined ? {} : Object.fromEntries(fields.map((field) => [field, value]));
  return {
    ...file,
    confirmed: [...new Set([...file.confirmed, ...fields])],
    settled: { ...unsettled(file, fields).settled, ...news },
  };
}

/** The file without what was noted of some of its fields. */
export function unsettled(file: StoredFile, fields: readonly string[]): StoredFile {
  const isOther = (field: string) => !fields.includes(field);
  const said = Object.entries(file.settled ?? {}).filter(([field]) => isOther(field));
  return { ...file, confirmed: file.confirmed.filter(isOther), settled: Object.fromEntries(said) };
}
