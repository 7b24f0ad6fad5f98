import type { CaseRow, VersionRow } from '../../cases/case-rows.ts';
import type { FileRow } from '../../cases/file-rows.ts';
import type { FormRow } from '../../letter-form/form-rows.ts';
import type { StoredValue } from './table-cells.ts';

/** Settings and uses of letters: not sealed, and nothing personal. */
interface PlainRow {
  readonly name: string;
  readonly value: string;
}

/** A row of one of the tables that hold what a person typed. */
export type KnownRow =
  | { readonly table: 'cases'; readonly row: CaseRow & { readonly summary: Buffer } }
  | { readonly table: 'case_versions'; readonly row: VersionRow & { readonly document: Buffer } }
  | { readonly table: 'files'; readonly row: FileRow & { readonly details: Buffer } }
  | { readonly table: 'letter_forms'; readonly row: FormRow & { readonly details: Buffer } }
  | { readonly table: 'settings'; readonly row: PlainRow }
  | { readonly table: 'platform_letter_forms'; readonly row: PlainRow };

/**
 * Tells by its values which table a found row belongs to; `undefined` for any other. What is sealed stands at another
 * place in each table, so that the damaged schema need not be asked; a newer application may have added columns.
 */
export function knownRow(values: readonly StoredValue[]): KnownRow | undefined {
  switch (values.findIndex((value) => Buffer.isBuffer(value))) {
    case 6: {
      const [id, version, created_at, updated_at, trashed_at, example, summary] = values;
      if (!isId(id) || !isCount(version) || !isTime(created_at) || !isTime(updated_at)) return undefined;
      if (!(trashed_at === null || isTime(trashed_at)) || !isCount(example)) return undefined;
      if (!Buffer.isBuffer(summary)) return undefined;
      return { table: 'cases', row: { id, version, created_at, updated_at, trashed_at, example, summary } };
    }
    case 4: {
      const [id, case_id, added_at, bytes, details] = values;
      if (!isId(id) || !isId(case_id) || !isTime(added_at) || !isCount(bytes)) return undefined;
      if (!Buffer.isBuffer(details)) return undefined;
      return { table: 'files', row: { id, case_id, added_at, bytes, details } };
    }
    case 3: {
      const [case_id, version, saved_at, document] = values;
      if (!isId(case_id) || !isCount(version) || !isTime(saved_at)) return undefined;
      if (!Buffer.isBuffer(document)) return undefined;
      return { table: 'case_versions', row: { case_id, version, saved_at, document } };
    }
    case 2: {
      const [id, added_at, details] = values;
      if (!isId(id) || !isTime(added_at) || !Buffer.isBuffer(details)) return undefined;
      return { table: 'letter_forms', row: { id, added_at, details } };
    }
    case -1: {
      const [name, value] = values;
      if (values.length !== 2 || typeof name !== 'string' || typeof value !== 'string') return undefined;
      const row = { name, value };
      return isId(value) ? { table: 'platform_letter_forms', row } : { table: 'settings', row };
    }
    default:
      return undefined;
  }
}

const isId = (value: StoredValue | undefined): value is string =>
  typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);

const isCount = (value: StoredValue | undefined): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** A time that a `Date` can hold (ECMA-262, 21.4.1.1). */
const isTime = (value: StoredValue | undefined): value is number =>
  isCount(value) && value <= 8_640_000_000_000_000;
