import type { BackupReason } from '../../../shared/model/vault.ts';

/** What the rotation looks at. */
export interface Rotated {
  readonly id: string;
  /** Grows with each backup: the order in which they were made, even where the clock was set back. */
  readonly number: number;
  /** The local day it was made on, `YYYY-MM-DD`. */
  readonly day: string;
  readonly reason: BackupReason;
}

const keptOfToday = 3;
export const keptInAll = 10;
/** The newest of each is what undoes the step, and is kept even where newer ones of its day exist. */
const undoing: readonly BackupReason[] = ['before-restore', 'before-import', 'before-migration'];

/**
 * The backups that stay: the newest three of today, the newest of each other day, the newest that undoes a
 * restore, an import or a migration; of these the newest ten. Others of the past are taken away. Days are
 * only compared for being the same, so that a clock set back or forth takes nothing away early.
 */
export function keptBackups<B extends Rotated>(backups: readonly B[], today: string): B[] {
  const newestFirst = backups.toSorted((a, b) => b.number - a.number);
  const seenOfDay = new Map<string, number>();
  const seenReasons = new Set<BackupReason>();
  const kept = newestFirst.filter(({ day, reason }) => {
    const count = seenOfDay.get(day) ?? 0;
    seenOfDay.set(day, count + 1);
    const undoes = undoing.includes(reason) && !seenReasons.has(reason);
    seenReasons.add(reason);
    return undoes || count < (day === today ? keptOfToday : 1);
  });
  return kept.slice(0, keptInAll);
}

/**
 * The day on which a backup is taken away when one is made on each day to come, `null` when it is not
 * within a month. Backups are only ever taken away for newer ones: unused days put it off.
 */
export function rotatesOutOn(id: string, backups: readonly Rotated[], today: string): string | null {
  let present = [...backups];
  let number = Math.max(0, ...backups.map((backup) => backup.number));
  for (let ahead = 1; ahead <= 31; ahead += 1) {
    const day = dayAfter(today, ahead);
    number += 1;
    present = keptBackups([...present, { id: '', number, day, reason: 'daily' }], day);
    if (!present.some((backup) => backup.id === id)) return day;
  }
  return null;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
