import { messages } from '../../../shared/messages/index.ts';
import { type ProblemCode, ProblemError } from '../../../shared/model/problem.ts';

const texts = messages.uploadPackage;

type Said = (file: string) => { readonly message: string; readonly action: string };

/** What an error of the file system means for a package that is being written. */
const meanings: Readonly<Record<string, readonly [ProblemCode, Said]>> = {
  ENOSPC: ['disk-full', texts.diskFull],
  EDQUOT: ['disk-full', texts.diskFull],
  EFBIG: ['disk-full', texts.diskFull],
  EROFS: ['disk-read-only', texts.targetReadOnly],
  EACCES: ['disk-read-only', texts.targetReadOnly],
  EPERM: ['disk-read-only', texts.targetReadOnly],
  ENOENT: ['disk-target-missing', texts.targetMissing],
  ENOTDIR: ['disk-target-missing', texts.targetMissing],
  ENXIO: ['disk-target-missing', texts.targetMissing],
  ENODEV: ['disk-target-missing', texts.targetMissing],
  EBUSY: ['disk-target-busy', texts.targetBusy],
  ETXTBSY: ['disk-target-busy', texts.targetBusy],
  ENAMETOOLONG: ['disk-path-too-long', texts.pathTooLong],
  EEXIST: ['package-exists', texts.exists],
  ENOTEMPTY: ['package-exists', texts.exists],
  EIO: ['disk-failing', texts.diskFailing],
};

/** The problem behind an error of the file system, about the file or folder `name`; other errors pass unchanged. */
export function targetProblem(error: unknown, name: string): unknown {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  const meaning = typeof code === 'string' ? meanings[code] : undefined;
  if (meaning === undefined) return error;
  const [problem, said] = meaning;
  return new ProblemError({ code: problem, ...said(name), file: name }, { cause: error });
}

/** Something of that name is there already. */
export function alreadyThere(name: string): ProblemError {
  return new ProblemError({ code: 'package-exists', ...texts.exists(name), file: name });
}
