import { ProblemError } from '../../../shared/model/problem.ts';
import type { DataKey } from './data-key.ts';
import { isAuthentic, type Keys, type KeysFile, keysPaths, readKeys, writeKeys } from './keys-file.ts';
import { vaultProblem } from './vault-problem.ts';

/** The keys of a data folder as its two files tell them. */
export interface KeysRecord {
  /** What the files say, before a key has shown that it is true. The first file's, where both can be read. */
  readonly claimed: Keys | 'absent' | 'damaged';
  /**
   * Finds the key with `unwrap` and settles what the keys are: the first file's, or the copy's where the first
   * was lost or changed. Both files then say the same. `undefined` when nothing was unwrapped.
   * Throws `vault-keys-damaged` when a key was found and neither file is as that key wrote it.
   */
  open(
    unwrap: (keys: Keys) => Promise<DataKey | undefined>,
  ): Promise<{ keys: Keys; dataKey: DataKey } | undefined>;
  /** Keeps `keys` in both files. Resolves when the first would survive a power cut. */
  keep(keys: Keys, dataKey: DataKey): Promise<void>;
}

export async function openKeysRecord(dataDirectory: string): Promise<KeysRecord> {
  const [path = '', copyPath = ''] = keysPaths(dataDirectory);
  /** As they were written last. */
  let [main, copy] = [await readKeys(path), await readKeys(copyPath)];
  const readable = () => [main, copy].filter((file) => typeof file === 'object');

  const keep: KeysRecord['keep'] = async (keys, dataKey) => {
    await writeKeys(path, keys, dataKey);
    main = await readKeys(path);
    await unlessRefused(writeKeys(copyPath, keys, dataKey));
    copy = await readKeys(copyPath);
  };

  const settle = async (dataKey: DataKey): Promise<Keys | undefined> => {
    const authentic = readable().filter((file) => isAuthentic(file, dataKey));
    const [governing] = authentic;
    if (governing === undefined) return undefined;
    const isWhole = authentic.length === 2 && authentic.every(({ mac }) => mac === governing.mac);
    // A disk that refuses this must not keep the person from the data.
    if (!isWhole) await unlessRefused(keep(governing.keys, dataKey));
    return governing.keys;
  };

  /** Whether the first file is sound and would not be opened by what opened the copy. */
  const isOverruled = (file: KeysFile, dataKey: DataKey): boolean =>
    typeof main === 'object' && file !== main && isAuthentic(main, dataKey);

  return {
    claimed: readable()[0]?.keys ?? (main === 'damaged' || copy === 'damaged' ? 'damaged' : 'absent'),

    open: async (unwrap) => {
      for (const file of readable()) {
        const dataKey = await unwrap(file.keys);
        if (dataKey === undefined) continue;
        const keys = isOverruled(file, dataKey) ? 'overruled' : await settle(dataKey);
        if (typeof keys === 'object') return { keys, dataKey };
        dataKey.forget();
        if (keys === undefined) throw vaultProblem.keysDamaged();
      }
      return undefined;
    },

    keep,
  };
}

/** Waits for a step that the disk may refuse without anyone being kept from the data. */
export async function unlessRefused(step: Promise<void>): Promise<void> {
  try {
    await step;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
  }
}
