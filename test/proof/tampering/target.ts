/** Something on the disk that nobody may change unnoticed. */
export interface Target {
  readonly name: string;
  /**
   * The files whose bytes are changed in turn. One with a second name (a hard link) is named once.
   * They are put back as they were after each change.
   */
  readonly files: readonly string[];
  /**
   * Looks at everything after a change. `detected`: said to be changed. `harmless`: all that is read is what
   * was written, to the last value. `accepted`: something else was read as if it had been written.
   */
  judge(): Promise<Judgement>;
  close(): Promise<void>;
}

export type Judgement = 'detected' | 'harmless' | 'accepted';
