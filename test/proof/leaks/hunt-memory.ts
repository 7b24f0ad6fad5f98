import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { countIn, type Needle } from './needle.ts';

export interface HuntedMemory {
  /** Of all readable parts that are in memory. */
  readonly bytes: number;
  /** How often each canary was found in each spelling. */
  readonly found: ReadonlyMap<string, number>;
}

const pieceBytes = 16 * 1024 * 1024;

/** Whether the memory of a process that this one started can be looked through here. */
export const canHuntMemory = process.platform === 'linux';

/** Looks through the memory of a process as it is now, without what it has mapped but never touched. */
export function huntMemory(processId: number, needles: readonly Needle[]): HuntedMemory {
  const overlap = Math.max(...needles.map(({ bytes }) => bytes.length)) - 1;
  const found = new Map<string, number>();
  const memory = openSync(`/proc/${processId}/mem`, 'r');
  let total = 0;
  try {
    for (const { from, to } of residentRanges(processId)) {
      const piece = Buffer.alloc(Math.min(pieceBytes, to - from));
      for (let at = from; at < to; at += piece.length - overlap) {
        const length = readOrNone(memory, piece, Math.min(piece.length, to - at), at);
        for (const [what, count] of countIn(piece.subarray(0, length), needles)) {
          found.set(what, (found.get(what) ?? 0) + count);
        }
        if (at + piece.length >= to) break;
      }
      total += to - from;
    }
  } finally {
    closeSync(memory);
  }
  return { bytes: total, found };
}

/** Readable ranges of which some part is in memory or in swap (proc(5), smaps). */
function residentRanges(processId: number): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let current: { from: number; to: number } | undefined;
  for (const line of readFileSync(`/proc/${processId}/smaps`, 'utf8').split('\n')) {
    const header = /^([0-9a-f]+)-([0-9a-f]+) (\S+) .*?(\[v\w+\])?$/.exec(line);
    if (header !== null) {
      const [, from = '', to = '', rights = '', special] = header;
      const isReadable = rights.startsWith('r') && special === undefined;
      current = isReadable ? { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) } : undefined;
    } else if (current !== undefined && /^(Rss|Swap):\s+[1-9]/.test(line)) {
      ranges.push(current);
      current = undefined;
    }
  }
  return ranges;
}

/** A part may be given back while it is being looked at. */
function readOrNone(memory: number, into: Buffer, length: number, at: number): number {
  try {
    return readSync(memory, into, 0, length, at);
  } catch {
    return 0;
  }
}
