import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { messages } from '../../../shared/messages/index.ts';
import { type Problem, ProblemError } from '../../../shared/model/problem.ts';
import type { CaseFiles } from '../cases/case-files.ts';
import type { Recognizer } from '../unfinished-rooms.ts';
import { progressStream } from './progress-stream.ts';

export function recognitionHandlers(files: CaseFiles, recognizer: Recognizer): AppHandlers['recognition'] {
  return {
    warm: async () => {
      await recognizer.warm();
      return {};
    },
    read: ({ fileId }, context) =>
      progressStream(context.signal, async (onProgress, signal) => {
        const { file, bytes } = await files.read(fileId);
        try {
          const recognition = await recognizer.read(bytes, { name: file.name, signal, onProgress });
          signal.throwIfAborted();
          return files.keepRecognition(fileId, { recognition, problem: null });
        } catch (error) {
          if (signal.aborted) throw cancelled();
          return files.keepRecognition(fileId, { recognition: null, problem: recognitionProblem(error) });
        }
      }),
  };
}

function cancelled(): ProblemError {
  return new ProblemError({ code: 'cancelled', ...messages.problems.cancelled });
}

/**
 * Why a picture could not be read. What was cancelled, by the caller or because the application closes, is
 * as if it had not been started; any other error is not the picture's fault either.
 */
function recognitionProblem(error: unknown): Problem {
  if (error instanceof ProblemError && error.problem.code !== 'cancelled') return error.problem;
  throw error;
}
