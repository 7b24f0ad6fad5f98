import { randomBytes } from 'node:crypto';
import { backupIdSchema } from '../../../shared/model/vault.ts';

/** A new backup's id: its time (UTC, milliseconds) and eight random digits, so that two of a moment differ. */
export function backupIdAt(time: Date): string {
  return `${compactTime(time)}-${randomBytes(4).toString('hex')}`;
}

/** E.g. `20260302T090000000Z`: a time as a part of a file's name. */
export function compactTime(time: Date): string {
  return time.toISOString().replace(/[-:.]/g, '');
}

/** When the backup of an id was made, as its name says. */
export function timeOfBackup(id: string): Date {
  return new Date(id.slice(0, 18).replace(/^(....)(..)(..)T(..)(..)(..)(...)$/, '$1-$2-$3T$4:$5:$6.$7Z'));
}

export const isBackupId = (name: string): boolean => backupIdSchema.safeParse(name).success;
