import { afterAll, expect, test } from 'vitest';
import { createRecognizer } from '../../electron/core/recognition/recognizer.ts';
import { defects, goodScans } from '../fixtures/scan/table.ts';
import { checkExample, takeScan } from '../fixtures/scan/take.ts';

const recognizer = createRecognizer({ readers: ['paddle'] });
afterAll(() => recognizer.close());

/** A few good scans, one for each way to take a picture; `npm run scans` checks fifty. */
const examples = [...defects('table'), ...goodScans(7, 'table')];

test.each(examples.filter(({ finds }) => finds !== undefined))('finds: $name', async (example) => {
  const { findings } = await checkExample(await takeScan(example), example, recognizer.examineScan);
  const told = findings.filter(({ severity }) => severity !== 'note').map(({ id }) => id);
  expect(told.filter((id) => example.finds?.includes(id.replace('scan.', '')))).not.toEqual([]);
});

test.each(examples.filter(({ finds }) => finds === undefined))('nothing in vain: $name', async (example) => {
  const { findings } = await checkExample(await takeScan(example), example, recognizer.examineScan);
  const told = findings.filter(({ severity }) => severity !== 'note');
  expect(told.map(({ key, message }) => `${key} ${message}`)).toEqual([]);
});

test('a cancelled check stops and says so', async () => {
  const [example] = goodScans(1, 'cancelled');
  if (example === undefined) throw new RangeError('no example');
  const controller = new AbortController();
  const files = await takeScan(example);
  const checking = recognizer.examineScan(
    files,
    { plan: { pages: [] }, facts: [] },
    { signal: controller.signal, onProgress: () => controller.abort() },
  );
  await expect(checking).rejects.toMatchObject({ problem: { code: 'cancelled' } });
});

test('a file that is no picture is refused with its problem', async () => {
  const [example] = goodScans(1, 'refused');
  if (example === undefined) throw new RangeError('no example');
  const checking = checkExample([Buffer.from('no picture at all')], example, recognizer.examineScan);
  await expect(checking).rejects.toMatchObject({ problem: { code: 'file-not-picture' } });
});
