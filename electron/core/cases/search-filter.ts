/** Which of many texts may contain some words, told without looking into the texts. */
export interface SearchFilter {
  /** `slot` is a small number of the caller's that stands for the text, and for one text at a time. */
  add(slot: number, text: string): void;
  /** Takes back `add` of the same slot and text. */
  remove(slot: number, text: string): void;
  /** Every slot whose text contains all `words`, and a few that do not. Words are not empty. */
  candidates(words: readonly string[]): number[];
}

const rowBits = 12;
const rows = 2 ** rowBits;
const slotsPerCell = 32;

/**
 * A bit-sliced signature file: each pair of neighbouring characters belongs to one of 4,096 rows, and each row has
 * one bit per text. A word can only be in texts that have a bit in the rows of all its pairs, so that a
 * search reads a few rows of bits instead of megabytes of text.
 */
export function createSearchFilter(): SearchFilter {
  let cellsPerRow = 32;
  let bits = new Uint32Array(rows * cellsPerRow);

  const grow = (slot: number) => {
    const before = cellsPerRow;
    while (slot >= cellsPerRow * slotsPerCell) cellsPerRow *= 2;
    if (cellsPerRow === before) return;
    const grown = new Uint32Array(rows * cellsPerRow);
    for (let row = 0; row < rows; row += 1) {
      grown.set(bits.subarray(row * before, (row + 1) * before), row * cellsPerRow);
    }
    bits = grown;
  };

  /** Sets or clears the bit of `slot` in the rows of every pair, and of every character, of a text. */
  const mark = (slot: number, text: string, present: boolean) => {
    const column = Math.floor(slot / slotsPerCell);
    const bit = 1 << (slot % slotsPerCell);
    const markRow = (row: number) => {
      const cell = row * cellsPerRow + column;
      const before = bits[cell] ?? 0;
      bits[cell] = present ? before | bit : before & ~bit;
    };
    let previous = 0;
    for (let index = 0; index < text.length; index += 1) {
      const current = text.charCodeAt(index);
      markRow(rowOf(current, 0));
      if (index > 0) markRow(rowOf(previous, current));
      previous = current;
    }
  };

  return {
    add: (slot, text) => {
      grow(slot);
      mark(slot, text, true);
    },
    remove: (slot, text) => mark(slot, text, false),
    candidates: (words) => {
      const [first = 0, ...others] = new Set(words.flatMap(rowsOfWord));
      const mask = bits.slice(first * cellsPerRow, (first + 1) * cellsPerRow);
      for (const row of others) {
        const start = row * cellsPerRow;
        for (let cell = 0; cell < cellsPerRow; cell += 1)
          mask[cell] = (mask[cell] ?? 0) & (bits[start + cell] ?? 0);
      }
      return slotsOf(mask);
    },
  };
}

/** Rows of the pairs of a word; a word of one character has a row of its own. */
function rowsOfWord(word: string): number[] {
  if (word.length === 1) return [rowOf(word.charCodeAt(0), 0)];
  return Array.from({ length: word.length - 1 }, (_, index) =>
    rowOf(word.charCodeAt(index), word.charCodeAt(index + 1)),
  );
}

/** Fibonacci hashing of two UTF-16 units (Knuth, The Art of Computer Programming 3, 6.4). */
function rowOf(first: number, second: number): number {
  return Math.imul((first << 16) | second, 0x9e3779b1) >>> (32 - rowBits);
}

function slotsOf(mask: Uint32Array): number[] {
  const slots: number[] = [];
  for (const [cell, value] of mask.entries()) {
    let left = value;
    while (left !== 0) {
      const position = 31 - Math.clz32(left);
      slots.push(cell * slotsPerCell + position);
      left &= ~(1 << position);
    }
  }
  return slots;
}
