import type { PieceReader } from './page-file.ts';

/** Where the newest images of pages stand in a write-ahead log, by page number. */
export interface LogPages {
  /** Of committed transactions, as SQLite itself would read them. */
  readonly committed: ReadonlyMap<number, number>;
  /** Of frames behind the first one that is damaged; only a seal can tell whether they mean anything. */
  readonly beyond: ReadonlyMap<number, number>;
  /** Transactions that end behind it; one may be the last, which a power cut left half written. */
  readonly transactionsBeyond: number;
  readonly hasHeader: boolean;
}

export const noLogPages: LogPages = {
  committed: new Map(),
  beyond: new Map(),
  transactionsBeyond: 0,
  hasHeader: false,
};

const headerBytes = 32;
const frameHeaderBytes = 24;

/** Reads a log (https://sqlite.org/walformat.html); its header may be damaged. */
export function readLogPages(log: PieceReader, pageSize: number): LogPages {
  const committed = new Map<number, number>();
  const beyond = new Map<number, number>();
  const header = log.read(0, headerBytes);
  const frameBytes = frameHeaderBytes + pageSize;
  const first = log.read(headerBytes, frameHeaderBytes);
  if (header === undefined || first === undefined) return noLogPages;

  const sum = checksum(header.readUInt32BE(0) === 0x377f0683 ? 'big' : 'little');
  let running = sum(header.subarray(0, 24), [0, 0]);
  const hasMagic = (header.readUInt32BE(0) | 1) === 0x377f0683;
  const hasHeader =
    hasMagic && running[0] === header.readUInt32BE(24) && running[1] === header.readUInt32BE(28);
  let isSound = hasHeader;
  // Frames of an earlier use of the log carry another salt.
  const salt = hasHeader ? header.subarray(16, 24) : first.subarray(8, 16);
  let transaction = new Map<number, number>();
  let transactionsBeyond = 0;

  for (let offset = headerBytes; offset + frameBytes <= log.bytes; offset += frameBytes) {
    const frame = log.read(offset, frameBytes);
    if (frame === undefined || !frame.subarray(8, 16).equals(salt)) {
      isSound = false;
      continue;
    }
    if (isSound) {
      running = sum(frame.subarray(frameHeaderBytes), sum(frame.subarray(0, 8), running));
      isSound = running[0] === frame.readUInt32BE(16) && running[1] === frame.readUInt32BE(20);
    }
    const page = frame.readUInt32BE(0);
    const image = offset + frameHeaderBytes;
    const isCommit = frame.readUInt32BE(4) !== 0;
    if (!isSound) {
      beyond.set(page, image);
      if (isCommit) transactionsBeyond += 1;
      continue;
    }
    transaction.set(page, image);
    if (!isCommit) continue;
    for (const [number, place] of transaction) committed.set(number, place);
    transaction = new Map();
  }
  return { committed, beyond, transactionsBeyond, hasHeader };
}

type Sum = readonly [number, number];

/** The log's checksum: each pair of 32-bit words is added to two running sums. */
function checksum(order: 'big' | 'little'): (bytes: Buffer, from: Sum) => Sum {
  return (bytes, [a, b]) => {
    let [first, second] = [a, b];
    for (let at = 0; at + 8 <= bytes.length; at += 8) {
      const x = order === 'big' ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
      const y = order === 'big' ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4);
      first = (first + x + second) >>> 0;
      second = (second + y + first) >>> 0;
    }
    return [first, second];
  };
}
