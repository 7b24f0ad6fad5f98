import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { emptyCaseDocument } from '../../../shared/model/case-document.ts';
import { decodeCaseFile } from '../cases/case-file.ts';
import type { CaseStore } from '../cases/case-store.ts';
import { replaceFiles } from '../cases/file-references.ts';
import { createExampleCase } from '../example/example-case.ts';
import { localDate } from '../local-date.ts';

interface CaseHandlerOptions {
  readonly store: CaseStore;
  readonly resourcesDirectory: string;
  readonly clock: { now(): Date };
}

export function caseHandlers(options: CaseHandlerOptions): AppHandlers['cases'] {
  const { store, resourcesDirectory, clock } = options;
  return {
    list: async (options) => store.list(options),
    create: async ({ platform, purpose }) =>
      store.create(emptyCaseDocument({ platforms: [platform], purpose })),
    createExample: () => createExampleCase(store, resourcesDirectory, localDate(clock.now())),
    removeExamples: async () => ({ removed: await store.eraseExamples() }),
    open: async ({ id }) => store.open(id),
    save: async ({ id, baseVersion, document }) => store.save(id, baseVersion, document),
    duplicate: ({ id }) => store.duplicate(id),
    trash: async ({ id }) => {
      store.trash(id);
      return {};
    },
    restore: async ({ id }) => {
      store.restore(id);
      return {};
    },
    erase: async ({ id }) => {
      await store.erase(id);
      return {};
    },
    versions: async ({ id }) => store.versions(id),
    openVersion: async ({ id, version }) => store.openVersion(id, version),
    importDocument: async ({ file }) => {
      const document = decodeCaseFile(await file.arrayBuffer(), file.name);
      // The pictures stay where the file came from; their paths mean nothing here.
      return store.create(replaceFiles(document, () => ''));
    },
  };
}
