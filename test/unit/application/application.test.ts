import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApplication } from '../../../electron/core/application.ts';
import type { CallContext } from '../../../shared/contract/procedure.ts';
import { emptyCaseDocument } from '../../../shared/model/case-document.ts';
import { caseRecordSchema, caseSummarySchema } from '../../../shared/model/case-record.ts';
import { settingsSchema } from '../../../shared/model/settings.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';
import { onePixelPng, sampleCase } from '../cases/sample-case.ts';
import { samplePorts } from './sample-ports.ts';

const context: CallContext = { signal: new AbortController().signal };

async function startedOn(dataDirectory = temporaryFolder()) {
  const application = await createApplication(samplePorts(dataDirectory));
  onTestFinished(() => application.close());
  return { ...application, dataDirectory };
}

const jsonFile = (content: string | Uint8Array<ArrayBuffer>) =>
  new File([content], '甲.json', { type: 'application/json' });

describe('the application', () => {
  it('says who it is and what day it is here', async () => {
    const { handlers } = await startedOn();
    expect(await handlers.application.info({}, context)).toEqual({
      version: '0.0.0-test',
      host: 'loopback',
      today: '2026-03-02',
    });
  });

  it('is alone on its data until it is closed', async () => {
    const { dataDirectory, close } = await startedOn();
    const problem = await problemOf(() => createApplication(samplePorts(dataDirectory)));
    expect(problem.code).toBe('already-open');
    await close();
    await close();
    await startedOn(dataDirectory);
  });

  it('starts with data that cannot be used, says why, and leaves it as it is', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'beituo.sqlite');
    const content = 'not a database, and long enough to be looked at '.repeat(100);
    writeFileSync(path, content);
    for (let start = 1; start <= 2; start += 1) {
      const { handlers, close } = await startedOn(folder);
      expect(await handlers.vault.status({}, context)).toMatchObject({
        state: 'broken',
        problem: { code: 'store-damaged' },
        unlocked: false,
      });
      expect((await problemOf(() => handlers.cases.list({ query: '', trashed: false }, context))).code).toBe(
        'store-damaged',
      );
      expect(await handlers.settings.read({}, context)).toEqual(settingsSchema.parse({}));
      await close();
    }
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('offers the rule packs of its resources', async () => {
    const { handlers } = await startedOn();
    const packs = await handlers.platforms.packs({}, context);
    expect(packs.map(({ id }) => id)).toContain('aliyun');
  });

  it('changes one setting without touching the others', async () => {
    const { handlers } = await startedOn();
    await handlers.settings.change({ theme: 'dark' }, context);
    await handlers.settings.change({ welcomed: true }, context);
    expect(await handlers.settings.read({}, context)).toMatchObject({ theme: 'dark', welcomed: true });
  });
});

describe('a case, through the handlers', () => {
  it('is made, saved, listed, and there again after a restart', async () => {
    const { handlers, close, dataDirectory } = await startedOn();
    const created = await handlers.cases.create({ platform: 'aliyun', purpose: 'other' }, context);
    expect(caseRecordSchema.parse(created).document).toMatchObject({
      platforms: ['aliyun'],
      purpose: 'other',
    });
    const document = sampleCase();
    await handlers.cases.save({ id: created.id, baseVersion: 1, document }, context);
    await close();

    const again = await startedOn(dataDirectory);
    const [summary] = await again.handlers.cases.list({ query: '云杉', trashed: false }, context);
    expect(caseSummarySchema.parse(summary)).toMatchObject({ id: created.id, version: 2 });
    expect((await again.handlers.cases.open({ id: created.id }, context)).document).toEqual(document);
  });

  it('shows more parts done the more of it is filled in', async () => {
    const { handlers } = await startedOn();
    const { id } = await handlers.cases.create({ platform: 'aliyun', purpose: 'self' }, context);
    const progress = async () => {
      const [summary] = await handlers.cases.list({ query: '', trashed: false }, context);
      return summary?.progress;
    };
    const before = await progress();
    const filled = emptyCaseDocument();
    filled.legalPerson = {
      name: '林一',
      document: {
        type: 'residentId',
        number: '11010519491231002X',
        validFrom: '2020-01-01',
        validTo: 'long-term',
      },
    };
    await handlers.cases.save({ id, baseVersion: 1, document: filled }, context);
    const after = await progress();
    expect(after?.total).toBe(before?.total);
    expect(after?.total).toBeGreaterThan(4);
    expect(after?.done).toBeGreaterThan(before?.done ?? Number.NaN);
  });

  it('goes to the trash, comes back, is copied and erased', async () => {
    const { handlers } = await startedOn();
    const { id } = await handlers.cases.create({ platform: 'aliyun', purpose: 'self' }, context);
    await handlers.cases.trash({ id }, context);
    await handlers.cases.restore({ id }, context);
    const copy = await handlers.cases.duplicate({ id }, context);
    await handlers.cases.trash({ id }, context);
    await handlers.cases.erase({ id }, context);
    const left = await handlers.cases.list({ query: '', trashed: false }, context);
    expect(left.map((summary) => summary.id)).toEqual([copy.id]);
    expect(await handlers.cases.versions({ id: copy.id }, context)).toMatchObject([{ version: 1 }]);
  });

  it('can be taken in from a case file, without its pictures', async () => {
    const { handlers } = await startedOn();
    const document = sampleCase();
    document.files.certificate = 'pictures/licence.jpg';
    const file = jsonFile(JSON.stringify(document));
    expect((await handlers.cases.importDocument({ file }, context)).document).toEqual(sampleCase());
  });

  it.each([
    ['{"format"', 'case-file-invalid-json'],
    [new Uint8Array([0xff, 0xfe, 0x7b]), 'case-file-invalid-json'],
    ['{"format":"beituo-case/9"}', 'case-file-version'],
    ['{"format":"beituo-case/1","title":1}', 'case-file-invalid'],
  ])('is not taken in from %j', async (content, code) => {
    const { handlers } = await startedOn();
    const problem = await problemOf(() =>
      handlers.cases.importDocument({ file: jsonFile(content) }, context),
    );
    expect(problem).toMatchObject({ code, file: '甲.json' });
    expect(await handlers.cases.list({ query: '', trashed: false }, context)).toEqual([]);
  });
});

describe('a picture, through the handlers', () => {
  it('is added, fetched as it was, and removed', async () => {
    const { handlers } = await startedOn();
    const { id } = await handlers.cases.create({ platform: 'aliyun', purpose: 'self' }, context);
    const file = new File([new Uint8Array(onePixelPng)], '执照.png');
    const stored = await handlers.files.add({ caseId: id, file }, context);
    const original = (await handlers.files.original({ fileId: stored.id }, context)).file;
    expect(original).toMatchObject({ name: '执照.png', type: 'image/png' });
    expect(Buffer.from(await original.arrayBuffer()).equals(onePixelPng)).toBe(true);
    await handlers.files.remove({ fileId: stored.id }, context);
    expect((await handlers.cases.open({ id }, context)).files).toEqual([]);
  });
});

describe('a letter, through the handlers', () => {
  it('is composed of a document as it stands', async () => {
    const { handlers } = await startedOn();
    const letter = await handlers.letter.compose({ document: sampleCase(), platform: 'aliyun' }, context);
    expect(letter).toMatchObject({ pages: 1, problems: [] });
    expect(letter.file?.type).toBe('application/pdf');
    expect(await letter.file?.slice(0, 5).text()).toBe('%PDF-');
  });

  it('is refused for a platform without rules', async () => {
    const { handlers } = await startedOn();
    const compose = () => handlers.letter.compose({ document: sampleCase(), platform: 'nowhere' }, context);
    expect((await problemOf(compose)).code).toBe('platform-unknown');
  });
});

describe('the example', () => {
  it('comes with its pictures, not yet recognized, and goes in one step', async () => {
    const { handlers } = await startedOn();
    const example = caseRecordSchema.parse(await handlers.cases.createExample({}, context));
    expect(example.example).toBe(true);
    expect(example.files.length).toBeGreaterThanOrEqual(3);
    expect(example.files.every(({ recognition }) => recognition === null)).toBe(true);
    expect(example.files.map(({ id }) => id)).toContain(example.document.files.certificate);
    expect(example.document.authorization).toMatchObject({
      validFrom: '2026-03-02',
      validTo: '2028-03-02',
      signedOn: '2026-03-02',
    });
    expect(await handlers.cases.removeExamples({}, context)).toEqual({ removed: 1 });
    expect(await handlers.cases.list({ query: '', trashed: false }, context)).toEqual([]);
  });
});
