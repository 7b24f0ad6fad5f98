import { statfs } from 'node:fs/promises';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';

/** Left free for saving, whatever a backup needs. */
const reserve = 32 * 2 ** 20;

/** Bytes that this account may still write in a folder. */
export type MeasureSpace = (folder: string) => Promise<number>;

const freeSpace: MeasureSpace = async (folder) => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/** Throws `disk-full` when writing so many bytes would leave too little for saving. */
export async function requireSpace(
  folder: string,
  bytes: number,
  measure: MeasureSpace = freeSpace,
): Promise<void> {
  if ((await measure(folder)) >= bytes + reserve) return;
  const megabytes = Math.ceil((bytes + reserve) / 2 ** 20);
  throw new ProblemError({ code: 'disk-full', ...messages.backup.noSpace(megabytes) });
}
