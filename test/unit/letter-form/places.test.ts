import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { openForm } from '../../../electron/core/letter-form/open-form.ts';
import type { Box } from '../../../shared/model/recognition.ts';
import { sample } from '../letter/letter-samples.ts';
import { textOfPages } from '../letter/printed-letter.ts';
import { addedInk, agreement, inkCount } from './added-ink.ts';
import { drawForm, filledBytes, mark, type PageShape } from './form-samples.ts';

/** The same shown page of 500 × 700 points, however it comes about. */
const shown = { width: 500, height: 700 };
const inPoints = (x: number, y: number, width: number, height: number): Box => [
  x / shown.width,
  y / shown.height,
  width / shown.width,
  height / shown.height,
];
const box = inPoints(80, 120, 300, 30);
const upright: PageShape = { size: [shown.width, shown.height] };

const shapes: Record<string, PageShape> = {
  'as it is': upright,
  'turned by 90': { size: [700, 500], rotate: 90 },
  'turned by 180': { size: [500, 700], rotate: 180 },
  'turned by 270': { size: [700, 500], rotate: 270 },
  'cut off the origin': { size: [595, 842], crop: [40, 71, 500, 700] },
  'cut and turned by 90': { size: [842, 595], crop: [71, 40, 700, 500], rotate: 90 },
  'cut and turned by 180': { size: [595, 842], crop: [40, 71, 500, 700], rotate: 180 },
  'cut and turned by 270': { size: [842, 595], crop: [71, 40, 700, 500], rotate: 270 },
};

async function inkOn(shape: PageShape) {
  const form = await drawForm([shape]);
  const [ink] = await addedInk(form, await filledBytes(form, [mark('organization.name', box)]));
  if (ink === undefined) throw new Error('no page');
  return ink;
}

describe('a value stands upright in its place and nowhere else', () => {
  test.each(Object.entries(shapes))('on a page %s', async (_, shape) => {
    const [ink, plain] = [await inkOn(shape), await inkOn(upright)];
    expect(inkCount(ink.within(box))).toBeGreaterThan(300);
    expect(ink.outside([box])).toBe(0);
    // Lines of the print lie elsewhere on each page, and hide what is written over them.
    expect(agreement(ink.within(box), plain.within(box))).toBeGreaterThan(0.9);
  });

  test('on upright and lying pages of one file', async () => {
    const form = await drawForm([{}, { size: [842, 595] }, { size: [595, 842], rotate: 90 }]);
    const places = [0, 1, 2].map((page) => mark('organization.creditCode', [0.1, 0.7, 0.4, 0.05], page));
    for (const ink of await addedInk(form, await filledBytes(form, places))) {
      expect(inkCount(ink.within([0.1, 0.7, 0.4, 0.05]))).toBeGreaterThan(200);
      expect(ink.outside([[0.1, 0.7, 0.4, 0.05]])).toBe(0);
    }
  });

  test('where the crop box reaches beyond the paper', async () => {
    const form = await drawForm([{ size: [500, 700], crop: [-50, -60, 700, 900] }]);
    const [ink] = await addedInk(form, await filledBytes(form, [mark('organization.name', box)]));
    const [plain] = [await inkOn(upright)];
    expect(agreement(ink?.within(box) ?? [], plain.within(box))).toBeGreaterThan(0.9);
  });

  test('where the print leaves its coordinates turned and scaled', async () => {
    const form = await PDFDocument.create();
    const page = form.addPage([shown.width, shown.height]);
    const content = form.context.stream('0.5 0 0 -0.5 100 900 cm 0 0 200 200 re S');
    page.node.set(PDFName.of('Contents'), form.context.register(content));
    const bytes = await form.save();
    const [ink] = await addedInk(bytes, await filledBytes(bytes, [mark('organization.name', box)]));
    expect(agreement(ink?.within(box) ?? [], (await inkOn(upright)).within(box))).toBeGreaterThan(0.9);
  });
});

describe('the platform’s own bytes', () => {
  test.each([true, false])('stand at the start, each as it was (object streams: %s)', async (streams) => {
    const drawn = await PDFDocument.load(await drawForm([{}, { rotate: 90 }], true));
    const form = await drawn.save({ useObjectStreams: streams });
    const filled = await filledBytes(form, [
      mark('organization.name', box),
      mark('validTo', box, 1),
      { kind: 'field', name: 'party', value: 'accountHolder.name' },
    ]);
    expect(filled.length).toBeGreaterThan(form.length);
    expect(Buffer.from(filled.subarray(0, form.length)).equals(Buffer.from(form))).toBe(true);
    expect((await textOfPages(filled)).join()).toContain('杭州云杉秋实网络科技有限公司');
  });

  test('stand there alone where no value is filled in', async () => {
    const form = await drawForm();
    const filled = await filledBytes(form, [mark('legalPerson.name', box)], sample());
    expect(Buffer.from(filled).equals(Buffer.from(form))).toBe(true);
  });

  test('come from a file whose pages inherit and share what they need', async () => {
    const form = sharingForm();
    await expect(openForm(form, '模板.pdf')).resolves.toBeDefined();
    const lower = inPoints(80, 400, 300, 30);
    const filled = await filledBytes(form, [mark('organization.name', box), mark('platform', lower, 1)]);
    expect(Buffer.from(filled.subarray(0, form.length)).equals(form)).toBe(true);
    for (const [index, ink] of (await addedInk(form, filled)).entries()) {
      const place = index === 0 ? box : lower;
      expect(inkCount(ink.within(place))).toBeGreaterThan(50);
      expect(ink.outside([place])).toBe(0);
    }
    expect(await textOfPages(filled)).toEqual([
      'AUTHORIZATION杭州云杉秋实网络科技有限公司',
      'AUTHORIZATION阿里云',
    ]);
  });
});

/** Two pages with inherited size and resources, and one array of contents for both. */
function sharingForm(): Buffer {
  const content = 'BT /F1 14 Tf 60 650 Td (AUTHORIZATION) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 ${shown.width} ${shown.height}] /Resources 7 0 R >>`,
    '<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>',
    '<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>',
    '[6 0 R]',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Font 8 0 R >>',
    '<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
