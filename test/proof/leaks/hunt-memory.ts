import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { countIn, type Needle } from './needle.ts';

export interface HuntedMemory {
  /** Of all readable parts that are in memory. */
  readonly bytes: number;
  /** How often each canary was found in each spelling. */
  readonly found: ReadonlyMap<string, number>;
}

const pieceBytes = 16 * 1024 * 1024;
const entryBytes = 8;

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

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Readable ranges that are in memory or in swap (proc(5): smaps, pagemap). */
function residentRanges(processId: number): Range[] {
  const mapped: Range[] = [];
  let pageBytes = 4096;
  for (const line of readFileSync(`/proc/${processId}/smaps`, 'utf8').split('\n')) {
    const [, kilobytes] = /^KernelPageSize:\s+(\d+) kB/.exec(line) ?? [];
    if (kilobytes !== undefined) pageBytes = Math.min(pageBytes, Number(kilobytes) * 1024);
    const [, from, to, special] = /^([0-9a-f]+)-([0-9a-f]+) r\S+ .*?(\[v\w+\])?$/.exec(line) ?? [];
    if (from === undefined || to === undefined || special !== undefined) continue;
    mapped.push({ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) });
  }
  const pages = openSync(`/proc/${processId}/pagemap`, 'r');
  try {
    return mapped.flatMap((range) => residentIn(range, pages, pageBytes));
  } finally {
    closeSync(pages);
  }
}

function residentIn({ from, to }: Range, pages: number, pageBytes: number): Range[] {
  const resident: Range[] = [];
  const entries = Buffer.alloc(Math.min(1 << 20, ((to - from) / pageBytes) * entryBytes));
  let begun: number | undefined;
  for (let at = from; at < to; ) {
    const wanted = Math.min(entries.length, ((to - at) / pageBytes) * entryBytes);
    const length = readOrNone(pages, entries, wanted, (at / pageBytes) * entryBytes);
    if (length === 0) break;
    for (let entry = 0; entry < length; entry += entryBytes, at += pageBytes) {
      // The two highest bits: present, swapped.
      const isThere = (entries.readUInt8(entry + entryBytes - 1) & 0xc0) !== 0;
      if (isThere) begun ??= at;
      else if (begun !== undefined) {
        resident.push({ from: begun, to: at });
        begun = undefined;
      }
    }
  }
  if (begun !== undefined) resident.push({ from: begun, to });
  return resident;
}

/** A part may be given back while it is being looked at. */
function readOrNone(memory: number, into: Buffer, length: number, at: number): number {
  try {
    return readSync(memory, into, 0, length, at);
  } catch {
    return 0;
  }
}
