import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { messages } from '../../shared/messages/index.ts';
import { maximumFileBytes } from '../../shared/model/file-size.ts';
import { ProblemError } from '../../shared/model/problem.ts';
import { systemCode } from './failure.ts';

/** Reads a file of at most 50 MB. Throws `file-missing` or `file-too-large`. */
export async function readInputFile(path: string): Promise<Buffer> {
  const file = basename(path);
  try {
    const { size } = await stat(path);
    if (size > maximumFileBytes) {
      throw new ProblemError({ code: 'file-too-large', ...messages.cli.fileTooLarge(file), file });
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const texts = systemCode(error) === 'ENOENT' ? messages.cli.fileMissing : messages.cli.fileUnreadable;
    throw new ProblemError({ code: 'file-missing', ...texts(file), file }, { cause: error });
  }
}
