import { fitsSlot, isReadableSlot } from '../../shared/intake/target.ts';
import type { FileSlot } from '../../shared/model/case-document.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import type { Problem } from '../../shared/model/problem.ts';

export type QueueState = 'waiting' | 'adding' | 'reading' | 'done' | 'failed' | 'cancelled';

/** One picture on its way into a case. */
export interface QueueItem {
  readonly id: number;
  readonly caseId: string;
  readonly name: string;
  readonly slot: FileSlot | undefined;
  readonly state: QueueState;
  /** 0 to 1, of reading alone. */
  readonly ratio: number;
  /** Key of the current step's name. */
  readonly step: string;
  /** As stored, once it is. */
  readonly stored: StoredFile | null;
  readonly problem: Problem | null;
  /** The name under which the case held the very same picture already. */
  readonly sameAs: string | null;
}

export const isSettled = ({ state }: QueueItem) =>
  state === 'done' || state === 'failed' || state === 'cancelled';

/** Whether something of a known kind was found on the picture. */
export const hasDocuments = ({ stored }: QueueItem) =>
  stored?.recognition?.documents.some(({ kind }) => kind !== 'other') === true;

/** Whether a picture was read with something found, or only had to be kept. */
export const wentWell = (item: QueueItem) =>
  item.state === 'done' && (hasDocuments(item) || item.stored?.recognition === null);

/** The slot a picture was asked for, when it turned out to show something else. */
export function missedSlot(item: QueueItem): FileSlot | undefined {
  const { slot, stored } = item;
  if (item.state !== 'done' || slot === undefined || !isReadableSlot(slot) || !hasDocuments(item))
    return undefined;
  return stored?.recognition?.documents.some(({ kind }) => fitsSlot(slot, kind)) ? undefined : slot;
}

/** How far the whole queue is, 0 to 1. Adding a file counts a tenth of it. */
export function overallRatio(items: readonly QueueItem[]): number {
  const share = (item: QueueItem) => {
    if (isSettled(item)) return 1;
    return item.stored === null ? 0 : 0.1 + 0.9 * item.ratio;
  };
  return items.length === 0 ? 0 : items.reduce((sum, item) => sum + share(item), 0) / items.length;
}
