import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { syncFolder, unfinishedSuffix, writeDurably } from '../vault/durable-file.ts';
import { setAsideName } from '../vault/set-aside.ts';
import { onDiskAsync } from '../vault/storage-problem.ts';
import { compactTime } from './backup-id.ts';
import { databaseFiles, databaseName, fileFolders } from './store-parts.ts';
import { codeOf } from './take-file.ts';

/**
 * A store that is ready to take the place of the present one stands in this folder. From the moment it has
 * this name the replacement is decided, and the next start goes on with it.
 */
const readyName = 'restoring';
/** Holds the name of the folder that the present store goes to. */
const asideName = 'aside';

/** Where a sound store waits for its removal; a broken one is set aside and never removed. */
const replacedPrefix = 'replaced-';
const isAsideName = (name: string) => /^(set-aside|replaced)-\d{8}T\d{9}Z$/.test(name);

/** Where a store that is to replace the present one is prepared. */
const preparingFolder = (dataDirectory: string): string => join(dataDirectory, readyName + unfinishedSuffix);

/** Begins anew: what an interrupted preparation left is removed. */
export async function beginPreparing(dataDirectory: string): Promise<string> {
  const folder = preparingFolder(dataDirectory);
  await rm(folder, { recursive: true, force: true });
  for (const name of fileFolders) await mkdir(join(folder, name), { recursive: true, mode: 0o700 });
  return folder;
}

export async function stopPreparing(dataDirectory: string): Promise<void> {
  await rm(preparingFolder(dataDirectory), { recursive: true, force: true }).catch(() => {});
}

/**
 * Puts the prepared store in place of the present one, which is set aside when `broken` and else removed.
 * The data must be closed. Answers the name of the folder that was kept.
 */
export async function replaceStore(
  dataDirectory: string,
  { broken, now }: { broken: boolean; now: Date },
): Promise<string | null> {
  const aside = broken ? setAsideName(now) : `${replacedPrefix}${compactTime(now)}`;
  const preparing = preparingFolder(dataDirectory);
  await onDiskAsync(async () => {
    // Content that is still in a log would stay behind; closing takes it in unless the disk refuses.
    if (await exists(preparing, `${databaseName}-wal`)) {
      throw new ProblemError({ code: 'disk-failing', ...messages.cases.storage['disk-failing'] });
    }
    await writeDurably(join(preparing, asideName), Buffer.from(aside, 'utf8'));
    for (const name of fileFolders) await syncFolder(join(preparing, name));
    await rename(preparing, join(dataDirectory, readyName));
    await syncFolder(dataDirectory);
  });
  await finishReplacing(dataDirectory);
  return broken ? aside : null;
}

/**
 * Goes on with a replacement that was decided and interrupted, and removes what others left. To be called
 * at each start before the data is opened; needs no key. Every step may have been done already.
 */
export async function finishReplacing(dataDirectory: string): Promise<void> {
  await onDiskAsync(async () => {
    await stopPreparing(dataDirectory);
    const ready = join(dataDirectory, readyName);
    const aside = await readFile(join(ready, asideName), 'utf8').catch(unlessMissing);
    if (aside !== undefined && isAsideName(aside)) {
      await mkdir(join(dataDirectory, aside), { recursive: true, mode: 0o700 });
      await swapDatabase(dataDirectory, ready, join(dataDirectory, aside));
      for (const name of fileFolders) await swap(dataDirectory, ready, join(dataDirectory, aside), name);
      await syncFolder(join(dataDirectory, aside));
      await syncFolder(dataDirectory);
    }
    await rm(ready, { recursive: true, force: true });
    for (const name of await readdir(dataDirectory)) {
      if (name.startsWith(replacedPrefix))
        await rm(join(dataDirectory, name), { recursive: true, force: true });
    }
  });
}

/** The log goes with its database: beside another one it would be taken for that one's. */
async function swapDatabase(dataDirectory: string, ready: string, aside: string): Promise<void> {
  if (!(await exists(ready, databaseName))) return;
  for (const name of databaseFiles) await move(join(dataDirectory, name), join(aside, name));
  await syncFolder(dataDirectory);
  await move(join(ready, databaseName), join(dataDirectory, databaseName));
}

/** Moves the present one aside and the ready one in, unless that was done already. */
async function swap(dataDirectory: string, ready: string, aside: string, name: string): Promise<void> {
  if (!(await exists(ready, name))) return;
  await move(join(dataDirectory, name), join(aside, name));
  await move(join(ready, name), join(dataDirectory, name));
}

async function exists(folder: string, name: string): Promise<boolean> {
  return (await readdir(folder)).includes(name);
}

async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(unlessMissing);
}

function unlessMissing(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT') return undefined;
  throw error;
}
