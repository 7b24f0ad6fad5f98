import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** A file read in pieces; what cannot be read, a bad sector or the end, is `undefined`. */
export interface PieceReader {
  readonly bytes: number;
  read(offset: number, length: number): Buffer | undefined;
  close(): void;
}

/** `undefined` when there is no such file, or it cannot be opened. */
export function openPieces(path: string): PieceReader | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return undefined;
  }
  return {
    bytes: fstatSync(file).size,
    read: (offset, length) => {
      const piece = Buffer.alloc(length);
      try {
        return readSync(file, piece, 0, length, offset) === length ? piece : undefined;
      } catch {
        return undefined;
      }
    },
    close: () => closeSync(file),
  };
}
