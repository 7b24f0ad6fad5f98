import { messages } from '../../../shared/messages/index.ts';
import { type Problem, type ProblemCode, ProblemError } from '../../../shared/model/problem.ts';
import type { DocumentKind } from '../../../shared/model/recognition.ts';

const texts = messages.recognition;
const { kinds } = messages.documents;

/** Most pages of one file that are read. */
export const maximumPages = 20;

function problem(code: ProblemCode, text: { message: string; action: string }): ProblemError {
  return new ProblemError({ code, ...text });
}

export const fileEmpty = () => problem('file-empty', texts.empty);
export const fileTooLarge = () => problem('file-too-large', texts.tooLarge);
export const tooManyPixels = () => problem('picture-too-many-pixels', texts.tooManyPixels);
export const notPicture = () => problem('file-not-picture', texts.notPicture);
export const fileDamaged = () => problem('file-damaged', texts.damaged);
export const fileAnimated = () => problem('file-animated', texts.animated);
export const filePassword = () => problem('file-password', texts.password);
export const tooManyPages = (pages: number) =>
  problem('file-too-many-pages', texts.tooManyPages(pages, maximumPages));
export const noDocument = () => problem('no-document-found', texts.noDocument);
export const readingTimedOut = () => problem('recognition-timeout', texts.timeout);
export const readingFailed = () => problem('recognition-failed', texts.failed);
export const readingCancelled = () => problem('cancelled', messages.problems.cancelled);

export const kindMismatch = (wanted: DocumentKind, found: DocumentKind) =>
  problem('kind-mismatch', texts.kindMismatch(kinds[wanted], kinds[found]));

/** The same problem with the name of the file it is about. */
export function aboutFile(problem: Problem, name: string): ProblemError {
  return new ProblemError(name === '' ? problem : { ...problem, file: name });
}
