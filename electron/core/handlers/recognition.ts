import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { messages } from '../../../shared/messages/index.ts';
import { type Problem, ProblemError } from '../../../shared/model/problem.ts';
import type { CaseFiles } from '../cases/case-files.ts';
import type { Recognizer } from '../recognition/recognizer.ts';
import { progressStream } from './progress-stream.ts';

interface RecognitionHandlerOptions {
  readonly files: CaseFiles;
  readonly recognizer: Recognizer;
  /** Aborted when the application closes; what is being read then is cancelled. */
  readonly closing: AbortSignal;
}

export function recognitionHandlers(options: RecognitionHandlerOptions): AppHandlers['recognition'] {
  const { files, recognizer, closing } = options;
  return {
    warm: async () => {
      await recognizer.warm();
      return {};
    },
    read: ({ fileId }, context) =>
      progressStream(AbortSignal.any([context.signal, closing]), async (onProgress, signal) => {
        const { file, bytes } = await files.read(fileId);
        try {
          const recognition = await recognizer.read(bytes, { name: file.name, signal, onProgress });
          signal.throwIfAborted();
          return files.keepRecognition(fileId, { recognition, problem: null });
        } catch (error) {
          // What was cancelled is as if it had not been started.
          if (signal.aborted) throw cancelled();
          return files.keepRecognition(fileId, { recognition: null, problem: recognitionProblem(error) });
        }
      }),
  };
}

function cancelled(): ProblemError {
  return new ProblemError({ code: 'cancelled', ...messages.problems.cancelled });
}

/** Why a picture could not be read. Any other error, as a full disk, is not the picture's fault. */
function recognitionProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  throw error;
}
