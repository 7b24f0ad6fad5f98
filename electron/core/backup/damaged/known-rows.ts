import type { StoredValue } from './table-cells.ts';

/** A row of one of the tables that hold what a person typed. Times are milliseconds since 1970. */
export type KnownRow =
  | {
      readonly table: 'cases';
      readonly id: string;
      readonly version: number;
      readonly createdAt: number;
      readonly updatedAt: number;
      readonly trashedAt: number | null;
      readonly example: number;
      readonly summary: Buffer;
    }
  | {
      readonly table: 'case_versions';
      readonly caseId: string;
      readonly version: number;
      readonly savedAt: number;
      readonly document: Buffer;
    }
  | {
      readonly table: 'files';
      readonly id: string;
      readonly caseId: string;
      readonly addedAt: number;
      readonly bytes: number;
      readonly details: Buffer;
    }
  | {
      readonly table: 'letter_forms';
      readonly id: string;
      readonly addedAt: number;
      readonly details: Buffer;
    }
  | { readonly table: 'settings' | 'platform_letter_forms'; readonly name: string; readonly value: string };

/**
 * Tells by its values which table a found row belongs to; `undefined` for any other. Each table has values
 * of its own number and kinds, so that the damaged schema need not be asked.
 */
export function knownRow(row: readonly StoredValue[]): KnownRow | undefined {
  switch (row.length) {
    case 7: {
      const [id, version, createdAt, updatedAt, trashedAt, example, summary] = row;
      if (!isId(id) || !isCount(version) || !isTime(createdAt) || !isTime(updatedAt)) return undefined;
      if (!(trashedAt === null || isTime(trashedAt)) || !isCount(example)) return undefined;
      if (!Buffer.isBuffer(summary)) return undefined;
      return { table: 'cases', id, version, createdAt, updatedAt, trashedAt, example, summary };
    }
    case 5: {
      const [id, caseId, addedAt, bytes, details] = row;
      if (!isId(id) || !isId(caseId) || !isTime(addedAt) || !isCount(bytes)) return undefined;
      return Buffer.isBuffer(details) ? { table: 'files', id, caseId, addedAt, bytes, details } : undefined;
    }
    case 4: {
      const [caseId, version, savedAt, document] = row;
      if (!isId(caseId) || !isCount(version) || !isTime(savedAt)) return undefined;
      return Buffer.isBuffer(document)
        ? { table: 'case_versions', caseId, version, savedAt, document }
        : undefined;
    }
    case 3: {
      const [id, addedAt, details] = row;
      if (!isId(id) || !isTime(addedAt) || !Buffer.isBuffer(details)) return undefined;
      return { table: 'letter_forms', id, addedAt, details };
    }
    case 2: {
      const [name, value] = row;
      if (typeof name !== 'string' || typeof value !== 'string') return undefined;
      return { table: isId(value) ? 'platform_letter_forms' : 'settings', name, value };
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
