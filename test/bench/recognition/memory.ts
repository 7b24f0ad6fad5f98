/** Resident memory of this whole process, all its threads included. */
export interface MemorySamples {
  /** `[pictures read, bytes]`, in order. */
  readonly points: readonly (readonly [read: number, bytes: number])[];
  readonly peak: number;
}

const interval = 100;

/** Notes the memory after chosen numbers of pictures, and its peak between them, until `end`. */
export function watchMemory(): { after(read: number): void; end(): MemorySamples } {
  const points: [number, number][] = [];
  let peak = 0;
  const look = (): number => {
    const bytes = process.memoryUsage.rss();
    peak = Math.max(peak, bytes);
    return bytes;
  };
  const watch = setInterval(look, interval);
  return {
    after: (read) => void points.push([read, look()]),
    end() {
      clearInterval(watch);
      return { points, peak };
    },
  };
}
