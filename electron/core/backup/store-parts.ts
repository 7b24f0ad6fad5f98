import { join } from 'node:path';

/** The database of a store, by its name in the data folder. */
export const databaseName = 'beituo.sqlite';

/** Every file SQLite keeps for it; the log holds what was saved last. */
export const databaseFiles = ['beituo.sqlite-wal', 'beituo.sqlite-shm', databaseName] as const;

/** Folders of sealed files that rows name. A file in them is never changed, only replaced as a whole. */
export const fileFolders = ['files', 'letter-forms'] as const;
export type FileFolder = (typeof fileFolders)[number];

/** The name of a file that a row names; others in those folders are not part of the store. */
export const isFileName = (name: string): boolean => /^[0-9a-f]{32}$/.test(name);

export const backupsFolder = (dataDirectory: string): string => join(dataDirectory, 'backups');
