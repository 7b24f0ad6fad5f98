import type { Progress } from '../../shared/contract/procedure.ts';
import { messages } from '../../shared/messages/index.ts';
import { ProblemError } from '../../shared/model/problem.ts';
import type { RecognizedFile } from '../../shared/model/recognition.ts';

// Stands in for the rooms that are still being built, with their agreed signatures.

export interface Recognizer {
  read(
    bytes: Uint8Array,
    options: { name: string; signal?: AbortSignal; onProgress?: (progress: Progress) => void },
  ): Promise<RecognizedFile>;
  renderPreview(
    bytes: Uint8Array,
    options: { maximumEdge: number },
  ): Promise<{ bytes: Uint8Array<ArrayBuffer>; mediaType: string }>;
  warm(): Promise<void>;
  close(): Promise<void>;
}

const unfinished = (): never => {
  throw new ProblemError({ code: 'internal', ...messages.problems.internal });
};

export function createRecognizer(): Recognizer {
  return {
    read: async () => unfinished(),
    renderPreview: async () => unfinished(),
    warm: async () => {},
    close: async () => {},
  };
}
