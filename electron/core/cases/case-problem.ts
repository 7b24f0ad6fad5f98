import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';

const text = messages.cases;

/** What may stand in the way of working on a case. */
export const caseProblem = {
  missing: () => new ProblemError({ code: 'case-missing', ...text.missing }),
  damaged: () => new ProblemError({ code: 'case-damaged', ...text.damaged }),
  versionMissing: () => new ProblemError({ code: 'case-missing', ...text.versionMissing }),
  conflict: () => new ProblemError({ code: 'case-conflict', ...text.conflict }),
  inTrash: () => new ProblemError({ code: 'case-in-trash', ...text.inTrash }),
  notInTrash: () => new ProblemError({ code: 'case-not-in-trash', ...text.notInTrash }),
  fileGone: () => new ProblemError({ code: 'file-missing', ...text.fileGone }),
} as const;
