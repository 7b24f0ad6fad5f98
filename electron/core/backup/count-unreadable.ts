import type { Connection } from '../cases/database.ts';
import { sealedValues } from '../cases/sealed-rows.ts';
import type { DataKey } from '../vault/data-key.ts';

const rowsInTurn = 100;

/**
 * Opens every sealed value of a database that nobody writes to, and answers how many do not open. Lets
 * others have their turn every few milliseconds.
 */
export async function countUnreadable(
  connection: Connection,
  dataKey: DataKey,
  signal?: AbortSignal,
): Promise<number> {
  const sealer = dataKey.sealer('rows');
  let unreadable = 0;
  let inTurn = 0;
  for (const { identity, sealed } of sealedValues(connection)) {
    if (!(sealed instanceof Uint8Array) || sealer.open(identity, sealed) === undefined) unreadable += 1;
    inTurn += 1;
    if (inTurn % rowsInTurn !== 0) continue;
    await new Promise<void>((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
  }
  return unreadable;
}
