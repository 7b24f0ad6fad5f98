import { messages } from '../../shared/messages/index.ts';
import { maximumFileBytes } from '../../shared/model/file-size.ts';
import type { Problem } from '../../shared/model/problem.ts';

/** What the file dialog offers; recognition decides by content, not by name. */
export const acceptedFiles = 'image/*,.heic,.heif,.tif,.tiff,.pdf,application/pdf';

/** A file that came in, or why it cannot. */
export interface IncomingFile {
  readonly file: File;
  readonly problem: Problem | null;
}

/** Refuses at once what core would refuse after the upload. */
export function checkFile(file: File): IncomingFile {
  const { empty, tooLarge } = messages.intake.early;
  if (file.size === 0) return { file, problem: { code: 'file-empty', ...empty, file: file.name } };
  if (file.size > maximumFileBytes)
    return { file, problem: { code: 'file-too-large', ...tooLarge, file: file.name } };
  return { file, problem: null };
}

/** The files of a drop. Folders come as entries without content and are named as such. */
export function droppedFiles(transfer: DataTransfer): IncomingFile[] {
  return [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .flatMap((item) => {
      const file = item.getAsFile();
      if (file === null) return [];
      if (item.webkitGetAsEntry()?.isDirectory !== true) return [checkFile(file)];
      const { folder } = messages.intake.early;
      return [{ file, problem: { code: 'file-not-picture', ...folder, file: file.name } as const }];
    });
}
