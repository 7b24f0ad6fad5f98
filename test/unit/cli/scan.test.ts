import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { scanResultSchema } from '../../../shared/model/scan.ts';
import { goodScans, type ScanExample } from '../../fixtures/scan/table.ts';
import { scanPlatform, takeScan } from '../../fixtures/scan/take.ts';
import { runCli } from './run.ts';

const [example] = goodScans(1, 'command');
if (example === undefined) throw new RangeError('no example');
const good: ScanExample = example;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beituo-scan-'));
  writeFileSync(join(folder, 'case.json'), JSON.stringify(good.document));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Checks the picture of a letter that was signed in some way as the letter of the case. */
async function scan(deed: Partial<ScanExample['deed']>) {
  const [bytes] = await takeScan({ ...good, deed: { ...good.deed, ...deed } });
  writeFileSync(join(folder, '委托书.jpg'), bytes ?? '');
  return runCli(['scan', 'case.json', '委托书.jpg', '--platform', scanPlatform], { cwd: folder });
}

it('finds nothing wrong with a letter as it should be', async () => {
  const { code, lines, stderr } = await scan({});
  expect({ code, stderr, count: lines.length }).toEqual({ code: 0, stderr: '', count: 1 });
  const { findings, pages, texts } = scanResultSchema.parse(lines[0]);
  expect(findings).toEqual([]);
  expect(pages.map(({ letterPage }) => letterPage)).toEqual([0]);
  expect(texts).toContainEqual(
    expect.objectContaining({
      path: 'organization.name',
      expected: good.document.organization.name,
      state: 'same',
    }),
  );
});

it('ends with 1 where the signature is missing, and says where', async () => {
  const { code, lines } = await scan({ signed: false });
  expect({ code, count: lines.length }).toEqual({ code: 1, count: 1 });
  const { findings } = scanResultSchema.parse(lines[0]);
  expect(findings.map(({ id, severity }) => `${severity} ${id}`)).toEqual(['error scan.unsigned']);
  expect(findings[0]?.place).toMatchObject({ file: 0, page: 0 });
});

it.each([
  ['a picture that is not there', ['case.json', 'gone.jpg', '--platform', scanPlatform]],
  ['no platform', ['case.json', 'case.json']],
  ['a file that is no picture', ['case.json', 'case.json', '--platform', scanPlatform]],
])('says what is wrong with %s', async (_, given) => {
  const { code, lines, stderr } = await runCli(['scan', ...given], { cwd: folder });
  expect(code).toBe(1);
  expect(lines[0]).toMatchObject({ ok: false, error: { message: expect.any(String) } });
  expect(stderr).not.toMatch(/\n\s+at /);
});

it('asks for the pictures where none are given', async () => {
  const { code, stdout, stderr } = await runCli(['scan', 'case.json'], { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('FILE');
});
