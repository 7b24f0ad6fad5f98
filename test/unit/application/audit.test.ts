import { describe, expect, it, onTestFinished } from 'vitest';
import { createApplication } from '../../../electron/core/application.ts';
import type { CallContext } from '../../../shared/contract/procedure.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';
import { onePixelPng, sampleCase } from '../cases/sample-case.ts';
import { samplePorts } from './sample-ports.ts';

const context: CallContext = { signal: new AbortController().signal };

describe('what was done', () => {
  it('is written down with ids and without anything a person typed', async () => {
    const application = await createApplication(samplePorts(temporaryFolder()));
    onTestFinished(() => application.close());
    const { cases, files, audit } = application.handlers;
    const { id } = await cases.create({ platform: 'aliyun', purpose: 'self' }, context);
    await cases.save({ id, baseVersion: 1, document: sampleCase() }, context);
    const picture = new File([new Uint8Array(onePixelPng)], '王小明身份证.png', { type: 'image/png' });
    const file = await files.add({ caseId: id, file: picture }, context);
    await files.original({ fileId: file.id }, context);
    await cases.open({ id }, context);
    await cases.trash({ id }, context);
    await cases.erase({ id }, context);

    const { entries, total, brokenAt } = await audit.list({ limit: 100 }, context);
    expect(entries.map(({ action, subject }) => [action, subject]).toReversed()).toEqual([
      ['vault-created', null],
      ['unlocked', null],
      ['case-created', id],
      ['file-added', id],
      ['file-opened', file.id],
      ['case-opened', id],
      ['case-trashed', id],
      ['case-erased', id],
    ]);
    expect({ total, brokenAt }).toEqual({ total: 8, brokenAt: null });

    const { file: table } = await audit.export({}, context);
    expect(table.name).toBe('使用记录 2026-03-02.csv');
    const { organization, legalPerson } = sampleCase();
    const text = await table.text();
    for (const personal of ['王小明', organization.name, legalPerson.name])
      expect(text).not.toContain(personal);
  });

  it('counts wrong passphrases once the data is open again', async () => {
    const application = await createApplication(samplePorts(temporaryFolder()));
    onTestFinished(() => application.close());
    const { handlers } = application;
    const { vault } = handlers;
    const passphrase = '桥头的灯亮了三盏';
    await vault.setPassphrase({ proof: null, passphrase, remember: false }, context);
    await vault.lock({}, context);
    expect((await problemOf(() => handlers.audit.list({ limit: 1 }, context))).code).toBe('vault-locked');
    const guess = { kind: 'passphrase', passphrase: '桥头的灯亮了两盏' } as const;
    expect((await problemOf(() => vault.unlock({ proof: guess }, context))).code).toBe(
      'vault-wrong-passphrase',
    );
    await vault.unlock({ proof: { kind: 'passphrase', passphrase } }, context);
    const { entries } = await handlers.audit.list({ limit: 100 }, context);
    expect(entries.map(({ action, count }) => [action, count]).toReversed()).toEqual([
      ['vault-created', null],
      ['unlocked', null],
      ['passphrase-set', null],
      ['locked', null],
      ['unlocked', null],
      ['unlock-refused', 1],
    ]);
  });
});
