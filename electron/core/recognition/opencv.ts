import module from '@techstark/opencv-js';

export type OpenCv = typeof module;
export type Mat = InstanceType<OpenCv['Mat']>;

/**
 * The compiled library once its memory is ready. It is wrapped in an object because the library has a
 * `then` of its own that answers with itself: awaiting it directly would never end.
 */
export const openCv: Promise<{ readonly cv: OpenCv }> = new Promise((resolve) => {
  if ('Mat' in module) resolve({ cv: module });
  else Object.assign(module, { onRuntimeInitialized: () => resolve({ cv: module }) });
});

interface Deletable {
  delete(): void;
}

/** Notes a thing of the library to be freed at the end, and hands it back. */
export type Keep = <M extends Deletable>(thing: M) => M;

/** Runs `work` and then frees everything it passed to `keep`: the library's memory is not collected. */
export function freeing<T>(work: (keep: Keep) => T): T {
  const kept: Deletable[] = [];
  try {
    return work((thing) => {
      kept.push(thing);
      return thing;
    });
  } finally {
    for (const thing of kept.reverse()) thing.delete();
  }
}
