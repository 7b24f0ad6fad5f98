import type { AppHandlers } from '../../../shared/contract/contract.ts';
import type { CallContext, Progress } from '../../../shared/contract/procedure.ts';
import type { AuditNote } from './audit-log.ts';

type Note = (note: AuditNote) => void;
type Handled = Pick<AppHandlers, 'cases' | 'files' | 'letter' | 'package'>;

/**
 * The handlers of a workspace, each step that is to be written down noted when it succeeded and before its
 * answer leaves: what could not be noted is not handed out. This list is all that is noted of them.
 */
export function audited<H extends Handled>(handlers: H, note: Note): H {
  const { cases, files, letter, package: packages } = handlers;
  const noted = after(note);
  const notedJob = afterJob(note);
  return {
    ...handlers,
    cases: {
      ...cases,
      create: noted(cases.create, (_, { id }) => ({ action: 'case-created', subject: id })),
      createExample: noted(cases.createExample, (_, { id }) => ({ action: 'case-created', subject: id })),
      removeExamples: noted(cases.removeExamples, (_, { removed }) => ({
        action: 'case-erased',
        count: removed,
      })),
      open: noted(cases.open, ({ id }) => ({ action: 'case-opened', subject: id })),
      openVersion: noted(cases.openVersion, ({ id }) => ({ action: 'case-opened', subject: id })),
      duplicate: noted(cases.duplicate, (_, { id }) => ({ action: 'case-created', subject: id })),
      trash: noted(cases.trash, ({ id }) => ({ action: 'case-trashed', subject: id })),
      restore: noted(cases.restore, ({ id }) => ({ action: 'case-restored', subject: id })),
      erase: noted(cases.erase, ({ id }) => ({ action: 'case-erased', subject: id, count: 1 })),
      importDocument: noted(cases.importDocument, (_, { id }) => ({ action: 'imported', subject: id })),
    },
    files: {
      ...files,
      add: noted(files.add, ({ caseId }) => ({ action: 'file-added', subject: caseId, count: 1 })),
      join: noted(files.join, ({ caseId }) => ({ action: 'file-added', subject: caseId, count: 1 })),
      original: noted(files.original, ({ fileId }) => ({ action: 'file-opened', subject: fileId })),
      remove: noted(files.remove, ({ fileId }) => ({ action: 'file-removed', subject: fileId, count: 1 })),
    },
    letter: {
      ...letter,
      batch: notedJob(letter.batch, ({ cases: chosen }) => ({ action: 'letter-made', count: chosen.length })),
    },
    package: {
      ...packages,
      make: notedJob(packages.make, (_, { packageId, files: made }) =>
        packageId === null ? null : { action: 'package-made', subject: packageId, count: made.length },
      ),
      file: noted(packages.file, ({ packageId: id }) => ({ action: 'exported', subject: id })),
    },
  };
}

type Call<I, O> = (input: I, context: CallContext) => Promise<O>;
type Job<I, O> = (input: I, context: CallContext) => AsyncGenerator<Progress, O, void>;

const after =
  (note: Note) =>
  <I, O>(call: Call<I, O>, describe: (input: I, output: O) => AuditNote): Call<I, O> =>
  async (input, context) => {
    const output = await call(input, context);
    note(describe(input, output));
    return output;
  };

const afterJob =
  (note: Note) =>
  <I, O>(job: Job<I, O>, describe: (input: I, output: O) => AuditNote | null): Job<I, O> =>
    async function* (input, context) {
      const output = yield* job(input, context);
      const described = describe(input, output);
      if (described !== null) note(described);
      return output;
    };
