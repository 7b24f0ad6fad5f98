import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { FormStore } from '../../../electron/core/letter-form/form-store.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { createRandom } from '../../fixtures/random.ts';
import { problemOf } from '../cases/problem-of.ts';
import { withPdf } from '../letter/printed-letter.ts';
import { drawForm, fill, mark } from './form-samples.ts';
import { openForms } from './open-forms.ts';

const named = async (bytes: Uint8Array, name = '模板.pdf') => {
  const { forms } = await openForms();
  const before = forms.list();
  const problem = await problemOf(() => forms.add({ name, bytes }, 'huaweicloud'));
  expect(forms.list()).toEqual(before);
  return problem;
};

async function encrypted(): Promise<Uint8Array> {
  const form = await PDFDocument.create();
  form.addPage();
  form.encrypt({ userPassword: '', ownerPassword: 'owner', permissions: { modifying: false } });
  return form.save();
}

const manyPages = async (count: number) => {
  const form = await PDFDocument.create();
  for (let page = 0; page < count; page += 1) form.addPage([200, 200]);
  return form.save();
};

const withoutPages = () =>
  Buffer.from(
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n',
  );

const picture = () =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: '#ffffff' } })
    .jpeg()
    .toBuffer();

describe('a file that cannot be a template is named, says why, and changes nothing', () => {
  test.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ['empty', 'file-empty', () => new Uint8Array()],
    ['a new Word file', 'letter-form-word', () => Buffer.from('PK\x03\x04rest of an archive', 'latin1')],
    ['an old Word file', 'letter-form-word', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a picture', 'letter-form-not-pdf', picture],
    ['words', 'letter-form-not-pdf', () => Buffer.from('授权委托书')],
    ['encrypted', 'file-password', encrypted],
    ['cut off', 'file-damaged', async () => (await drawForm()).subarray(0, 300)],
    ['nothing but its header', 'file-damaged', () => Buffer.from('%PDF-1.7\n')],
    ['without pages', 'file-damaged', withoutPages],
    ['of 21 pages', 'file-too-many-pages', () => manyPages(21)],
    ['of 500 pages', 'file-too-many-pages', () => manyPages(500)],
    ['above 10 MB', 'file-too-large', () => Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-1.7\n')],
  ])('%s', async (_, code, make) => {
    const problem = await named(await make());
    expect(problem).toMatchObject({ code, file: '模板.pdf' });
    expect(`${problem.message}${problem.action}`).not.toMatch(/Error|undefined|at /);
  });

  test('20 pages are taken', async () => {
    const { forms } = await openForms();
    const form = await forms.add({ name: '模板.pdf', bytes: await manyPages(20) }, 'huaweicloud');
    expect(form.layout.pages).toHaveLength(20);
  });
});

test('a file changed at random is refused with its problem or filled, and never more', async () => {
  const random = createRandom('forms');
  const sound = await drawForm([{}, { rotate: 90 }], true);
  const plain = await (await PDFDocument.load(sound)).save({ useObjectStreams: false });
  const { forms } = await openForms();
  const seen: string[] = [];
  for (let round = 0; round < 40; round += 1) {
    const bytes = Uint8Array.from(round % 2 === 0 ? sound : plain);
    for (let change = 0; change < 1 + round; change += 1) {
      bytes[random.integer(9, bytes.length - 1)] = random.integer(0, 255);
    }
    seen.push(await outcomeOf(forms, bytes));
  }
  expect(seen).toHaveLength(40);
  expect(new Set(seen).size).toBeGreaterThan(1);
});

async function outcomeOf(forms: FormStore, bytes: Uint8Array): Promise<string> {
  try {
    const { id } = await forms.add({ name: '模板.pdf', bytes }, 'huaweicloud');
    const places = [mark('organization.name', [0.1, 0.1, 0.6, 0.1]), mark('platform', [0, 0, 1, 1], 1)];
    const filled = await fill(await forms.read(id), [
      ...places,
      { kind: 'field', name: 'party', value: 'accountHolder.name' },
    ]);
    if (filled.bytes === null) return 'not filled';
    // What a reader could open before, it opens filled.
    const pages = await pagesOf(bytes);
    if (pages !== null) expect(await pagesOf(filled.bytes)).toBe(pages);
    return 'filled';
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}

/** How many pages a reader finds, `null` where it cannot open the file. */
const pagesOf = (bytes: Uint8Array) => withPdf(bytes, async (pdf) => pdf.numPages).catch(() => null);
