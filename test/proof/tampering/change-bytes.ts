import { closeSync, openSync, readSync, statSync, truncateSync, writeSync } from 'node:fs';
import type { Judgement, Target } from './target.ts';

interface Outcome {
  readonly changes: number;
  readonly byJudgement: Readonly<Record<Judgement, number>>;
  /** What was accepted: file and offset. */
  readonly accepted: readonly string[];
}

interface ChangeOptions {
  /** How many places of each file are changed, evenly over its length, the first and the last byte among them. */
  readonly places: number;
  /** Asked before each change whether to leave the rest. */
  readonly isStopped?: () => boolean;
  readonly onFile?: (file: string) => void;
}

/** Changes one byte at a time of every file of a target, then cuts each file by a byte, and has each change judged. */
export async function changeBytes(
  target: Target,
  { places, isStopped, onFile }: ChangeOptions,
): Promise<Outcome> {
  const byJudgement = { detected: 0, harmless: 0, accepted: 0 };
  const accepted: string[] = [];
  let changes = 0;
  const judge = async (what: string) => {
    changes += 1;
    try {
      const judgement = await target.judge();
      byJudgement[judgement] += 1;
      if (judgement === 'accepted') accepted.push(what);
    } catch (error) {
      // Not said to be damaged either: something broke over it.
      byJudgement.accepted += 1;
      accepted.push(`${what}: ${String(error)}`);
    }
  };
  for (const file of target.files) {
    onFile?.(file);
    for (const offset of offsetsOf(statSync(file).size, places)) {
      if (isStopped?.()) return { changes, byJudgement, accepted };
      const before = byteAt(file, offset);
      putByte(file, offset, before ^ (1 << (offset % 8)));
      await judge(`${target.name}: ${file} at ${offset}`);
      putByte(file, offset, before);
    }
    const end = statSync(file).size - 1;
    const last = byteAt(file, end);
    truncateSync(file, end);
    await judge(`${target.name}: ${file} cut by a byte`);
    putByte(file, end, last);
  }
  return { changes, byJudgement, accepted };
}

function offsetsOf(bytes: number, places: number): number[] {
  const count = Math.min(bytes, places);
  return [
    ...new Set(
      Array.from({ length: count }, (_, index) => Math.round((index * (bytes - 1)) / Math.max(1, count - 1))),
    ),
  ];
}

function byteAt(file: string, offset: number): number {
  const descriptor = openSync(file, 'r');
  const byte = Buffer.alloc(1);
  readSync(descriptor, byte, 0, 1, offset);
  closeSync(descriptor);
  return byte[0] ?? 0;
}

/** In place, as a failing disk or an editor would: other names of the file see it too. */
function putByte(file: string, offset: number, byte: number): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.of(byte), 0, 1, offset);
  closeSync(descriptor);
}
