import { ProblemError } from '../../shared/model/problem.ts';
import type { PlannedFile } from '../../shared/package/planned-file.ts';
import { createRecognizer } from '../core/recognition/recognizer.ts';

/** The files with what recognition finds in them. A file that it cannot read stays as it is. */
export async function withRecognition(
  files: readonly PlannedFile[],
  bytesOf: (reference: string) => Promise<Uint8Array>,
): Promise<PlannedFile[]> {
  const recognizer = createRecognizer();
  try {
    const read: PlannedFile[] = [];
    for (const file of files) {
      if (file.state !== 'readable' || file.mediaType === 'application/octet-stream') read.push(file);
      else read.push({ ...file, recognition: await recognized(file) });
    }
    return read;
  } finally {
    await recognizer.close();
  }

  async function recognized({ reference, name }: PlannedFile) {
    try {
      return await recognizer.read(await bytesOf(reference), { name });
    } catch (error) {
      if (error instanceof ProblemError) return null;
      throw error;
    }
  }
}
