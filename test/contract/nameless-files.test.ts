import { describe, expect, it, onTestFinished } from 'vitest';
import { createApplication } from '../../electron/core/application.ts';
import { problemOf } from '../../renderer/app/client/problem-of.ts';
import { contract } from '../../shared/contract/contract.ts';
import { messages } from '../../shared/messages/index.ts';
import { samplePorts } from '../unit/application/sample-ports.ts';
import { temporaryFolder } from '../unit/cases/open-store.ts';
import { pictureOf } from '../unit/cases/sample-case.ts';
import { transports } from './transports.ts';

const { unnamedFile } = messages.cases;
const picture = (name: string, number: number) =>
  new File([new Uint8Array(pictureOf(number))], name, { type: 'image/png' });
const nonsense = (name: string) => new File(['{'], name);
const passphrase = '云杉 秋实 2026';

describe.each(transports)('a file whose name says nothing, over $name', ({ connect }) => {
  it.each([[''], ['\u{200b} '], ['/']])('is refused with a sentence or gets a name: "%s"', async (name) => {
    const { handlers, close } = await createApplication(samplePorts(temporaryFolder()));
    onTestFinished(() => close());
    const { client, faults } = await connect(handlers);
    const { id: caseId } = await client.cases.create({ platform: 'aliyun', purpose: 'self' });
    const doors: Record<string, () => Promise<unknown>> = {
      'files.add': () => client.files.add({ caseId, file: picture(name, 1) }),
      'files.join': () => client.files.join({ caseId, files: [picture(name, 2), picture(name, 3)] }),
      'cases.importDocument': () => client.cases.importDocument({ file: nonsense(name) }),
      'letterForms.add': () => client.letterForms.add({ platform: 'aliyun', file: nonsense(name) }),
      'platforms.examine': () => client.platforms.examine({ file: nonsense(name) }),
      'platforms.take': () => client.platforms.take({ file: nonsense(name) }),
      'exchange.import': async () => {
        for await (const _ of await client.exchange.import({ file: nonsense(name), passphrase }));
      },
    };
    const outcomes: [string, string][] = [];
    for (const [door, come] of Object.entries(doors)) {
      const outcome = await come().then(
        () => 'taken',
        (error: unknown) => problemOf(error).code,
      );
      outcomes.push([door, outcome]);
    }
    expect(outcomes.filter(([, outcome]) => outcome === 'internal')).toEqual([]);
    expect(faults).toEqual([]);

    const { files } = await client.cases.open({ id: caseId });
    // Node's own forms, unlike a browser's, carry a file with an empty name as a text.
    if (name === '')
      return expect(new Set(outcomes.map(([, outcome]) => outcome))).toEqual(new Set(['invalid-input']));
    expect(files.map((file) => file.name)).toEqual([unnamedFile, expect.stringContaining(unnamedFile)]);
    for (const { id } of files) {
      expect((await client.files.original({ fileId: id })).file.name).toContain(unnamedFile);
    }
  });
});

it('has a name as soon as it has come in the way a browser sends it', () => {
  const sent = new File(['x'], '', { type: 'image/png', lastModified: 7 });
  const { file } = contract.files.add.input.parse({ caseId: 'a'.repeat(32), file: sent });
  expect(file).toMatchObject({ name: unnamedFile, type: 'image/png', size: 1, lastModified: 7 });
});
