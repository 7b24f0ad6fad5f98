import { createRequire } from 'node:module';
import type library from '@techstark/opencv-js';

export type OpenCv = typeof library;
export type Mat = InstanceType<OpenCv['Mat']>;
export type MatVector = InstanceType<OpenCv['MatVector']>;

/**
 * The library is a CommonJS module with a `then` that answers with itself: whoever awaits it, as `import()` and
 * module runners do, never ends. `require` does not await, and without its `then` it is an object like any other.
 */
function loadLibrary(): OpenCv {
  const loaded: OpenCv = createRequire(import.meta.url)('@techstark/opencv-js');
  Reflect.deleteProperty(loaded, 'then');
  return loaded;
}

const module = loadLibrary();

/** The compiled library once its memory is ready. */
export const openCv: Promise<{ readonly cv: OpenCv }> = new Promise((resolve) => {
  if ('Mat' in module) resolve({ cv: module });
  else Object.assign(module, { onRuntimeInitialized: () => resolve({ cv: module }) });
});

interface Deletable {
  delete(): void;
}

/** Notes a thing of the library to be freed at the end, and hands it back. */
export type Keep = <M extends Deletable>(thing: M) => M;

/** What was passed to `keep`, and what frees it, the last first. */
function keeping(): { readonly keep: Keep; free(): void } {
  const kept: Deletable[] = [];
  return {
    keep(thing) {
      kept.push(thing);
      return thing;
    },
    free() {
      for (const thing of kept.reverse()) thing.delete();
    },
  };
}

/** Runs `work` and then frees everything it passed to `keep`: the library's memory is not collected. */
export function freeing<T>(work: (keep: Keep) => T): T {
  const { keep, free } = keeping();
  try {
    return work(keep);
  } finally {
    free();
  }
}

/** The same for work that lets others have a turn between its steps. */
export async function freeingAfter<T>(work: (keep: Keep) => Promise<T>): Promise<T> {
  const { keep, free } = keeping();
  try {
    return await work(keep);
  } finally {
    free();
  }
}
