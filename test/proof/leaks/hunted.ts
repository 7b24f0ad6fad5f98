import type { HuntedFiles } from './hunt-files.ts';
import type { HuntedMemory } from './hunt-memory.ts';

export interface HuntOptions {
  /** Whether pictures are read, too, which takes its time. */
  readonly reading: boolean;
  /** Whether the memory is looked through. */
  readonly memory: boolean;
}

/** What was found after one host, or the command line, was used. */
export interface Hunted {
  readonly name: string;
  readonly refused: number;
  readonly neverAsked: readonly string[];
  /** While locked and running, and after the end. */
  readonly files: readonly HuntedFiles[];
  /** Canaries on the standard streams. */
  readonly streams: readonly string[];
  /** Reported, never a failure; `null` where it was not looked at. */
  readonly memory: HuntedMemory | null;
}

/** What must not be: canaries in files or on streams, files of unknown content, procedures left out. */
export function faultsOf({ files, streams, neverAsked }: Hunted): string[] {
  return [
    ...files.flatMap(({ leaks }) => leaks.map((leak) => `found in ${leak}`)),
    ...files.flatMap(({ unknown }) => unknown.map((path) => `neither sealed nor known: ${path}`)),
    ...streams.map((stream) => `found on ${stream}`),
    ...neverAsked.map((path) => `never asked: ${path}`),
  ];
}
