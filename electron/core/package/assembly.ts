import { createHash } from 'node:crypto';
import { messages } from '../../../shared/messages/index.ts';
import type { PackagedFile } from '../../../shared/model/package.ts';
import { ProblemError } from '../../../shared/model/problem.ts';

/** Version of a package's `manifest.json`. */
export const manifestFormat = 'beituo-package/1';

/** A file of a package with its bytes. */
export interface PackagePart extends PackagedFile {
  readonly content: Uint8Array;
}

/** Far beyond what any platform takes, and little enough to hold in memory. */
const mostBytes = 1_000_000_000;
const mostShown = '1 GB';

/** A part of a package; `name` is its path there. */
export function packagePart(name: string, slot: PackagedFile['slot'], content: Uint8Array): PackagePart {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name, slot, bytes: content.length, sha256, content };
}

/** What is said of a part without its bytes. */
export function factsOfPart({ name, slot, bytes, sha256 }: PackagePart): PackagedFile {
  return { name, bytes, sha256, slot };
}

/** Throws `package-too-large` when files would take more than a package can hold. */
export function checkPackageSize(bytes: number): void {
  if (bytes <= mostBytes) return;
  throw new ProblemError({ code: 'package-too-large', ...messages.uploadPackage.tooLarge(mostShown) });
}
