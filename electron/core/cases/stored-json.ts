import type { z } from '../../../shared/model/jitless.ts';

/** How values that hold personal data are kept in a column: UTF-8 JSON. */
export function encodeStored(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value), 'utf8');
}

/** The value of a column, or `undefined` when it is damaged or of another form than `schema`. */
export function decodeStored<S extends z.ZodType>(stored: unknown, schema: S): z.output<S> | undefined {
  if (!(stored instanceof Uint8Array)) return undefined;
  try {
    return schema.safeParse(JSON.parse(Buffer.from(stored).toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
