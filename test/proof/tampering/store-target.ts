import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openAuditLog } from '../../../electron/core/audit/audit-log.ts';
import { openDatabase } from '../../../electron/core/cases/database.ts';
import { openCaseStore } from '../../../electron/core/cases/open-case-store.ts';
import { type DataKey, newDataKey } from '../../../electron/core/vault/data-key.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { auditPageSchema } from '../../../shared/model/vault.ts';
import { pictureOf, sampleCase } from '../../unit/cases/sample-case.ts';
import { makeSmallPages, scratchFolder } from './scratch.ts';
import type { Judgement, Target } from './target.ts';

const clock = { now: () => new Date('2026-03-02T08:00:00.000Z') };
const databaseName = 'beituo.sqlite';

/** The store as it lies there when closed: cases with versions, pictures, and the audit. */
export async function storeTarget(): Promise<Target> {
  const folder = scratchFolder('tampering');
  const dataKey = newDataKey();
  makeSmallPages(join(folder, databaseName));
  const written = await using(folder, dataKey, async ({ store, audit, everything }) => {
    for (let number = 1; number <= 3; number += 1) {
      const { id } = store.create(sampleCase(`第${number}虚构公司`));
      store.save(id, 1, { ...sampleCase(`第${number}虚构公司`), title: '改过的' });
      await store.files.add(id, { name: `${number}.png`, bytes: pictureOf(number) });
      audit.note({ action: 'case-created', subject: id });
    }
    return everything();
  });
  const pictures = readdirSync(join(folder, 'files')).map((name) => join(folder, 'files', name));
  return {
    name: 'store and audit',
    files: [join(folder, databaseName), ...pictures],
    judge: () => judge(folder, dataKey, written),
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Opens a copy, because opening puts in order what it finds. */
async function judge(folder: string, dataKey: DataKey, written: unknown): Promise<Judgement> {
  const copy = scratchFolder('tampered');
  try {
    cpSync(folder, copy, { recursive: true });
    return await using(copy, dataKey, async ({ store, audit, everything }) => {
      const { damaged, filesMissing } = store.found;
      if (damaged.length > 0 || filesMissing > 0 || audit.all().brokenAt !== null) return 'detected';
      const read = await everything();
      const isSaid = read.histories.some(({ record }) =>
        record.files.some(({ problem }) => problem !== null),
      );
      if (isSaid) return 'detected';
      return isDeepStrictEqual(read, written) ? 'harmless' : 'accepted';
    });
  } catch (error) {
    if (error instanceof ProblemError) return 'detected';
    throw error;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

type Opened = Awaited<ReturnType<typeof openAll>>;

async function using<T>(folder: string, dataKey: DataKey, step: (opened: Opened) => Promise<T>): Promise<T> {
  // As after an end without closing, and as each backup is looked at: an ordinary start looks into no index.
  const database = openDatabase(join(folder, databaseName), { thorough: true });
  try {
    return await step(await openAll(database, folder, dataKey));
  } finally {
    database.close();
  }
}

async function openAll(database: ReturnType<typeof openDatabase>, folder: string, dataKey: DataKey) {
  const measureProgress = Object.assign(() => ({ done: 0, total: 8 }), { mark: () => '' });
  const store = await openCaseStore({ database, dataKey, dataDirectory: folder, clock, measureProgress });
  const audit = openAuditLog({ database, key: dataKey.subkey('audit'), clock });
  /** All that can be read, as data. */
  const everything = async () => {
    const cases = store.list({ query: '', trashed: false });
    const histories = cases.map(({ id }) => ({
      record: store.open(id),
      documents: store.versions(id).map(({ version }) => store.openVersion(id, version)),
    }));
    const pictures: string[] = [];
    for (const { record } of histories) {
      for (const { id } of record.files) {
        pictures.push(Buffer.from((await store.files.read(id)).bytes).toString('base64'));
      }
    }
    return { cases, histories, pictures, audit: auditPageSchema.parse(audit.all()) };
  };
  return { store, audit, everything };
}
