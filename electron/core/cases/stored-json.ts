import type { z } from '../../../shared/model/jitless.ts';
import type { Sealer } from '../vault/sealer.ts';

/** How values that hold personal data are kept in a column: UTF-8 JSON, sealed for the row it belongs to. */
export interface StoredJson {
  /** @param identity the table, what is kept, and everything in the clear that says whose it is */
  encode(identity: string, value: unknown): Buffer;
  /** `undefined` when it is damaged, was kept for another row or in the clear, or is of another form than `schema`. */
  decode<S extends z.ZodType>(identity: string, stored: unknown, schema: S): z.output<S> | undefined;
}

export function createStoredJson(sealer: Pick<Sealer, 'seal' | 'open'>): StoredJson {
  return {
    encode: (identity, value) => {
      const plain = Buffer.from(JSON.stringify(value), 'utf8');
      const sealed = sealer.seal(identity, plain);
      plain.fill(0);
      return sealed;
    },
    decode: (identity, stored, schema) => {
      const plain = stored instanceof Uint8Array ? sealer.open(identity, stored) : undefined;
      if (plain === undefined) return undefined;
      try {
        return schema.safeParse(JSON.parse(plain.toString('utf8'))).data;
      } catch {
        return undefined;
      } finally {
        plain.fill(0);
      }
    },
  };
}
