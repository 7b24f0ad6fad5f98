import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Application, createApplication } from '../../../electron/core/application.ts';
import { makePackage } from '../../../electron/core/package/make-package.ts';
import { writePackage } from '../../../electron/core/package/write-package.ts';
import { loadRulePacks } from '../../../electron/core/platforms/load-rule-packs.ts';
import { writeDurably } from '../../../electron/core/vault/durable-file.ts';
import { resourcesDirectory } from '../../../electron/project-root.ts';
import { documentOf, formOf, pictureOf } from './content.ts';
import { exportPassphrase, givenExport } from './exports.ts';
import { givenParts } from './packages.ts';
import { orderSchema, type Said, type Step } from './step.ts';

// Does what it is ordered, says so before and after each step on standard output, and waits to be killed.
const order = orderSchema.parse(JSON.parse(await text(process.stdin)));
const context = { signal: new AbortController().signal };
const clock = { now: () => new Date() };
const ports = {
  dataDirectory: order.dataDirectory,
  resourcesDirectory,
  host: 'loopback' as const,
  version: '0.0.0-proof',
  clock,
};
let { passphrase } = order;
let opened: Application | undefined;

const proof = () => (passphrase === null ? null : { kind: 'passphrase' as const, passphrase });

async function open(): Promise<Application> {
  const application = await createApplication(ports);
  const given = proof();
  if (given !== null) await application.handlers.vault.unlock({ proof: given }, context);
  return application;
}

async function finished<T>(job: AsyncGenerator<unknown, T, void>): Promise<T> {
  for (;;) {
    const next = await job.next();
    if (next.done === true) return next.value;
  }
}

async function take(step: Step): Promise<string | null> {
  opened ??= await open();
  const { cases, files, letterForms, backups, vault, exchange, erasure } = opened.handlers;
  const recordOf = async (title: string) => {
    const named = async (trashed: boolean) =>
      (await cases.list({ query: '', trashed }, context)).find((row) => row.title === title)?.id;
    const id = await named(false);
    if (id !== undefined) return cases.open({ id }, context);
    // A kill came between throwing it away and erasing it.
    const thrownAway = (await named(true)) ?? '';
    await cases.restore({ id: thrownAway }, context);
    return cases.open({ id: thrownAway }, context);
  };
  switch (step.kind) {
    case 'save': {
      const { id, version } = await recordOf(step.title);
      await cases.save({ id, baseVersion: version, document: documentOf(step.title, version + 1) }, context);
      return null;
    }
    case 'picture': {
      const { id: caseId } = await recordOf(step.title);
      await files.add({ caseId, file: new File([pictureOf(step.number)], `${step.number}.png`) }, context);
      return null;
    }
    case 'removal': {
      const record = await recordOf(step.title);
      const fileId = record.files.find(({ name }) => name === `${step.number}.png`)?.id ?? '';
      await files.remove({ fileId }, context);
      return null;
    }
    case 'import':
      await cases.importDocument(
        { file: new File([JSON.stringify(documentOf(step.title, 1))], 'case.json') },
        context,
      );
      return null;
    case 'erasure': {
      const { id } = await recordOf(step.title);
      await cases.trash({ id }, context);
      await cases.erase({ id }, context);
      return null;
    }
    case 'export': {
      const { exportId } = await finished(
        exchange.export({ scope: { kind: 'all' }, passphrase: exportPassphrase }, context),
      );
      const { file } = await exchange.file({ exportId }, context);
      // As a browser keeps what it is given: under its final name when it has all of it.
      await writeDurably(join(order.exports, step.name), new Uint8Array(await file.arrayBuffer()));
      return null;
    }
    case 'taking in':
      await finished(
        exchange.import(
          { file: new File([await givenExport(step.cases)], 'given.zip.age'), passphrase: exportPassphrase },
          context,
        ),
      );
      return null;
    case 'client erasure': {
      const { client, backups: alsoBackups } = step;
      const { certificateId } = await finished(erasure.client({ client, backups: alsoBackups }, context));
      const { file } = await erasure.certificate({ certificateId }, context);
      if (!(await file.text()).startsWith('%PDF-')) throw new Error('the certificate is no PDF');
      return null;
    }
    case 'form':
      await letterForms.add(
        { file: new File([formOf(step.number)], `${step.number}.pdf`), platform: 'aliyun' },
        context,
      );
      return null;
    case 'backup':
      return (await finished(backups.make({}, context))).id;
    case 'restore':
      await finished(backups.restore({ id: step.id }, context));
      return null;
    case 'passphrase':
      await vault.setPassphrase(
        { proof: proof(), passphrase: step.passphrase, remember: step.remember },
        context,
      );
      passphrase = step.passphrase;
      return null;
    case 'no passphrase': {
      const given = proof();
      if (given !== null) await vault.removePassphrase({ proof: given }, context);
      passphrase = null;
      return null;
    }
    case 'recovery sheet':
      return (await vault.makeRecoverySheet({ proof: proof() }, context)).code;
    case 'package':
      await writePackage(
        step.made ? await madeParts() : givenParts(),
        {
          form: step.name.endsWith('.zip') ? 'zip' : 'folder',
          path: join(order.packages, step.name),
          replace: true,
        },
        clock.now(),
      );
      return null;
    default:
      return null;
  }
}

async function madeParts() {
  const [pack] = await loadRulePacks(resourcesDirectory);
  if (pack === undefined) throw new Error('there is no rule pack');
  const { parts } = await makePackage({
    document: documentOf('上传包', 3),
    pack,
    files: [],
    watermark: false,
    insist: true,
    read: async () => new Uint8Array(0),
    resourcesDirectory,
    now: clock.now(),
    signal: context.signal,
    onProgress: () => undefined,
  });
  return parts ?? [];
}

const say = (said: Said) => void writeSync(1, `${JSON.stringify(said)}\n`);
for (const [number, step] of order.steps.entries()) {
  say({ at: 'begun', step: number, result: null });
  try {
    say({ at: 'done', step: number, result: await take(step) });
  } catch (error) {
    // Written at once: the kill may come before the process has ended.
    writeSync(2, `${step.kind}: ${String(error)}\n`);
    throw error;
  }
}
setInterval(() => undefined, 60_000);
