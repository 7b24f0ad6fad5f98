/** Numbers in the order of `shape`, the last dimension running fastest. */
export interface Values {
  readonly data: Float32Array;
  readonly shape: readonly number[];
}

type Numbers = Float32Array | Uint8Array;

/** The memory that numbers lie in, to be handed over to another thread instead of being copied. */
export const memoryOf = ({ buffer }: Numbers): ArrayBuffer[] =>
  buffer instanceof ArrayBuffer ? [buffer] : [];

/**
 * Gives the memory of numbers back at once. Left to the collector, which sees how few things there are and not how
 * large, tens of megabytes would wait for it in each thread.
 */
export function release(numbers: Numbers): void {
  for (const memory of memoryOf(numbers)) memory.transfer(0);
}
