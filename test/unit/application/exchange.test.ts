import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Application, createApplication } from '../../../electron/core/application.ts';
import type { CallContext, Progress } from '../../../shared/contract/procedure.ts';
import { type CaseDocument, caseDocumentSchema } from '../../../shared/model/case-document.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';
import { onePixelPng, sampleCase } from '../cases/sample-case.ts';
import { samplePorts } from './sample-ports.ts';

const context: CallContext = { signal: new AbortController().signal };
const passphrase = '桥头的灯亮了三盏';
const picture = () => new File([new Uint8Array(onePixelPng)], '营业执照.png', { type: 'image/png' });

async function started(): Promise<Application['handlers']> {
  const folder = join(temporaryFolder(), 'data');
  mkdirSync(folder);
  const application = await createApplication(samplePorts(folder));
  onTestFinished(() => application.close());
  return application.handlers;
}

async function resultOf<T>(job: AsyncGenerator<Progress, T, void>): Promise<T> {
  for (;;) {
    const step = await job.next();
    if (step.done) return step.value;
  }
}

async function addCase(handlers: Application['handlers'], client: string, title: string) {
  const { id } = await handlers.cases.create({ platform: 'aliyun', purpose: 'self' }, context);
  const file = await handlers.files.add({ caseId: id, file: picture() }, context);
  const document: CaseDocument = { ...sampleCase(), client, title };
  document.files = { ...document.files, certificate: file.id };
  await handlers.cases.save({ id, baseVersion: 1, document }, context);
  return { id, document, file };
}

async function exported(
  handlers: Application['handlers'],
  scope: { kind: 'all' } | { kind: 'client'; client: string },
) {
  const { exportId } = await resultOf(handlers.exchange.export({ scope, passphrase }, context));
  return (await handlers.exchange.file({ exportId }, context)).file;
}

describe('moving to another computer', () => {
  it('takes every case with its versions and files along, and changes nothing when done again', async () => {
    const old = await started();
    const { id, document, file } = await addCase(old, '云溪', '云溪文具');
    await addCase(old, '', '另一份');
    const sent = await exported(old, { kind: 'all' });
    expect(sent.name).toBe('备妥 全部材料 2026-03-02.zip.age');

    const now = await started();
    const take = (word: string) => resultOf(now.exchange.import({ file: sent, passphrase: word }, context));
    expect((await problemOf(() => take('不是这个口令'))).code).toBe('exchange-wrong-passphrase');
    expect(await now.cases.list({ query: '', trashed: false }, context)).toEqual([]);
    expect(await take(passphrase)).toEqual({ added: 2, unchanged: 0, copied: 0, files: 2 });

    const here = await now.cases.open({ id }, context);
    const there = await old.cases.open({ id }, context);
    expect({ ...here, files: here.files.length }).toEqual({ ...there, files: there.files.length });
    expect(here.document).toEqual(caseDocumentSchema.parse(document));
    expect(await now.cases.versions({ id }, context)).toEqual(await old.cases.versions({ id }, context));
    const original = await now.files.original({ fileId: file.id }, context);
    expect(new Uint8Array(await original.file.arrayBuffer())).toEqual(new Uint8Array(onePixelPng));
    expect(
      (await now.cases.list({ query: '云溪文具', trashed: false }, context)).map((found) => found.id),
    ).toEqual([id]);
    expect((await now.backups.list({}, context)).map(({ reason }) => reason)).toContain('before-import');

    expect(await take(passphrase)).toEqual({ added: 0, unchanged: 2, copied: 0, files: 0 });
  });

  it('puts a case that went on here beside the one that comes in', async () => {
    const old = await started();
    const { id, document } = await addCase(old, '云溪', '云溪文具');
    const sent = await exported(old, { kind: 'client', client: '云溪' });
    await old.cases.save({ id, baseVersion: 2, document: { ...document, title: '改过了' } }, context);
    expect(await resultOf(old.exchange.import({ file: sent, passphrase }, context))).toEqual({
      added: 0,
      unchanged: 0,
      copied: 1,
      files: 1,
    });
    const all = await old.cases.list({ query: '', trashed: false }, context);
    expect(all.map(({ title }) => title).toSorted()).toEqual(['云溪文具', '改过了'].toSorted());
    const copy = all.find((summary) => summary.id !== id);
    const { document: copied, files } = await old.cases.open({ id: copy?.id ?? '' }, context);
    expect(copied.files?.certificate).toBe(files[0]?.id);
  });

  it('is possible without this application', async () => {
    const handlers = await started();
    const { document } = await addCase(handlers, '云溪', '云溪文具/2026');
    const sent = await exported(handlers, { kind: 'all' });
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    const entries = unzipSync(await decrypter.decrypt(new Uint8Array(await sent.arrayBuffer())));
    expect(Object.keys(entries)).toEqual([
      '0001 云溪文具 2026/历史/1.json',
      '0001 云溪文具 2026/材料单.json',
      '0001 云溪文具 2026/文件/01 营业执照.png',
      'export.json',
    ]);
    const current = entries['0001 云溪文具 2026/材料单.json'];
    expect(JSON.parse(strFromU8(current ?? new Uint8Array()))).toEqual(caseDocumentSchema.parse(document));
  });

  it('says when there is nothing to take along', async () => {
    const handlers = await started();
    expect((await problemOf(() => exported(handlers, { kind: 'all' }))).code).toBe('exchange-empty');
  });
});

describe('deleting a client', () => {
  it('takes every case with versions and files, tells what backups still hold, and proves it on paper', async () => {
    const handlers = await started();
    const { id, file } = await addCase(handlers, '云溪', '云溪文具');
    const other = await addCase(handlers, '石桥', '石桥茶业');
    await handlers.cases.trash({ id }, context);
    const backup = await resultOf(handlers.backups.make({}, context));

    const plan = await handlers.erasure.plan({ client: '云溪' }, context);
    expect(plan).toMatchObject({ cases: 1, versions: 2, files: 1, backups: [{ id: backup.id }] });
    const done = await resultOf(handlers.erasure.client({ client: '云溪', backups: false }, context));
    expect(done).toMatchObject({ cases: 1, files: 1, remaining: [{ id: backup.id }] });
    const { file: certificate } = await handlers.erasure.certificate(done, context);
    expect(certificate.name).toBe('数据删除证明 2026-03-02.pdf');
    expect(new TextDecoder().decode((await certificate.arrayBuffer()).slice(0, 5))).toBe('%PDF-');

    expect((await problemOf(() => handlers.cases.open({ id }, context))).code).toBe('case-missing');
    expect((await problemOf(() => handlers.files.original({ fileId: file.id }, context))).code).toBe(
      'file-missing',
    );
    expect((await problemOf(() => handlers.erasure.plan({ client: '云溪' }, context))).code).toBe(
      'client-missing',
    );
    expect((await handlers.cases.open({ id: other.id }, context)).document.client).toBe('石桥');
    const { entries } = await handlers.audit.list({ limit: 9 }, context);
    expect(entries.find(({ action }) => action === 'client-erased')).toMatchObject({
      subject: null,
      count: 1,
    });
  });

  it('takes the backups along when that is asked', async () => {
    const handlers = await started();
    await addCase(handlers, '云溪', '云溪文具');
    await resultOf(handlers.backups.make({}, context));
    const done = await resultOf(handlers.erasure.client({ client: '云溪', backups: true }, context));
    expect(done.remaining).toEqual([]);
    expect(await handlers.backups.list({}, context)).toEqual([]);
  });
});
