import { createHmac, timingSafeEqual } from 'node:crypto';

/** An entry as it is kept. `at` is in milliseconds since 1970. */
export interface AuditRow {
  readonly number: number;
  readonly at: number;
  readonly action: string;
  readonly subject: string | null;
  readonly count: number | null;
  readonly link: Uint8Array;
}

/** Stands before the first entry. */
export const beginning: Uint8Array = new Uint8Array(32);

/** HMAC-SHA-256 (RFC 2104) over an entry and the link before it: only the key's holder can make a chain. */
export function linkOf(key: Uint8Array, before: Uint8Array, row: Omit<AuditRow, 'link'>): Buffer {
  const { number, at, action, subject, count } = row;
  return createHmac('sha256', key)
    .update('entry')
    .update(before)
    .update(JSON.stringify([number, at, action, subject, count]))
    .digest();
}

/** Marks the last entry, so that entries cannot be cut off from the end unnoticed. */
export function endOf(key: Uint8Array, number: number, link: Uint8Array): Buffer {
  return createHmac('sha256', key).update('end').update(JSON.stringify(number)).update(link).digest();
}

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
