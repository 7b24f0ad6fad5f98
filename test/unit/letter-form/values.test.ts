import { degrees, PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { fitText } from '../../../electron/core/letter-form/fit-text.ts';
import { formValues } from '../../../electron/core/letter-form/form-values.ts';
import { layoutOf, openForm } from '../../../electron/core/letter-form/open-form.ts';
import { caseDocumentSchema, caseFormat } from '../../../shared/model/case-document.ts';
import { formValueSchema } from '../../../shared/model/letter-form.ts';
import { fonts, longestName, platformName, sample, signatureNames } from '../letter/letter-samples.ts';
import { textOfPages, withPdf } from '../letter/printed-letter.ts';
import { addedInk, inkCount } from './added-ink.ts';
import { addField, drawForm, fill, filledBytes, mark } from './form-samples.ts';

describe('what a place may be filled with', () => {
  test('is taken from the case, dates whole and in parts', () => {
    const values = formValues(sample({ signedOn: '2026-03-09' }), platformName);
    expect(values).toMatchObject({
      'organization.name': '杭州云杉秋实网络科技有限公司',
      'organization.creditCode': '91330106MA2XK7TQ4W',
      platform: '阿里云',
      signatures: '【云杉秋实】、【云杉网络】、【云杉优选】、【秋实云仓】',
      signatureCount: '4',
      validFrom: '2026年11月21日',
      'validFrom.year': '2026',
      'validTo.month': '11',
      signedOn: '2026年3月9日',
      'signedOn.month': '3',
      'signedOn.day': '9',
    });
    expect(Object.keys(values).sort()).toEqual([...formValueSchema.options].sort());
  });

  test('is empty where nothing was typed, and 长期 in one piece', () => {
    const empty = formValues(caseDocumentSchema.parse({ format: caseFormat }), '');
    expect(Object.values(empty).join('')).toBe('');
    const document = sample();
    document.authorization.validTo = 'long-term';
    expect(formValues(document, platformName)).toMatchObject({ validTo: '长期', 'validTo.year': '' });
  });
});

describe('a text in its place', () => {
  const fitted = (text: string, width: number, height: number) =>
    fitText(text, { width, height }, fonts.advance);

  test('is of the usual size where it fits, and smaller where it does not', () => {
    expect(fitted('云杉秋实', 200, 20)).toMatchObject({ size: 12, lines: [{ text: '云杉秋实' }] });
    const small = fitted('杭州云杉秋实网络科技有限公司', 120, 14);
    expect(small?.size).toBeLessThan(9);
    expect(small?.lines).toHaveLength(1);
  });

  test('wraps within the rectangle, every character once', () => {
    const long = fitted(longestName, 200, 90);
    expect(long?.lines.length).toBeGreaterThan(2);
    expect(long?.lines.map(({ text }) => text).join('')).toBe(longestName);
    expect(Math.max(...(long?.lines.map(({ y }) => y) ?? []))).toBeLessThan(90);
    for (const { text } of long?.lines ?? []) {
      expect([...text].length * (long?.size ?? 0)).toBeLessThanOrEqual(200.5);
    }
  });

  test('that does not fit in a legible size is none', () => {
    expect(fitted(longestName, 100, 12)).toBeNull();
    expect(fitted('云', 2, 20)).toBeNull();
    expect(fitted('云', 0, 0)).toBeNull();
  });
});

describe('filling in', () => {
  test('keeps the longest name and 100 signatures within their boxes', async () => {
    const form = await drawForm();
    const document = sample({ organizationName: longestName, signatures: signatureNames(100) });
    const boxes: [number, number, number, number][] = [
      [0.1, 0.08, 0.8, 0.06],
      [0.1, 0.2, 0.8, 0.35],
    ];
    const filled = await filledBytes(
      form,
      [mark('organization.name', boxes[0] ?? [0, 0, 0, 0]), mark('signatures', boxes[1] ?? [0, 0, 0, 0])],
      document,
    );
    const [ink] = await addedInk(form, filled);
    expect(ink?.outside(boxes)).toBe(0);
    const [text = ''] = await textOfPages(filled);
    expect(text).toContain(longestName);
    for (const name of signatureNames(100)) expect(text).toContain(`【${name}】`);
  });

  test('leaves places empty whose value was not typed', async () => {
    const form = await drawForm();
    const box: [number, number, number, number] = [0.1, 0.12, 0.5, 0.04];
    const filled = await filledBytes(form, [
      mark('legalPerson.name', box),
      mark('platform', [0.1, 0.3, 0.5, 0.04]),
    ]);
    const [ink] = await addedInk(form, filled);
    expect(inkCount(ink?.within(box) ?? [])).toBe(0);
    expect(await textOfPages(filled)).toEqual(['阿里云']);
  });

  test.each([
    ['too small', mark('organization.name', [0.1, 0.1, 0.02, 0.01]), '授权方名称'],
    ['without any size', mark('platform', [0.1, 0.1, 0, 0]), '平台名称'],
    ['beyond the page', mark('platform', [0.7, 0.1, 0.5, 0.1]), '超出了页面'],
    ['on a page that is not there', mark('platform', [0.1, 0.1, 0.5, 0.1], 7), '第 8 页'],
    ['in a field that is not there', { kind: 'field', name: 'none', value: 'platform' } as const, '平台名称'],
  ])('names a place %s and makes nothing', async (_, place, named) => {
    const { bytes, problems } = await fill(await drawForm(), [place]);
    expect(bytes).toBeNull();
    expect(problems).toMatchObject([{ code: 'letter-form-place' }]);
    expect(problems[0]?.message).toContain(named);
  });

  test('names characters that the font cannot print, once for each value', async () => {
    const document = sample({ organizationName: '杭州\u{F0000}科技有限公司' });
    const places = [
      mark('organization.name', [0.1, 0.1, 0.5, 0.1]),
      mark('organization.name', [0.1, 0.4, 0.5, 0.1]),
    ];
    const { bytes, problems } = await fill(await drawForm(), places, document);
    expect(bytes).toBeNull();
    expect(problems).toMatchObject([{ code: 'glyph-missing' }]);
    expect(problems[0]?.message).toContain('U+F0000');
  });
});

describe('text fields of the template', () => {
  test('are filled and stay fields', async () => {
    const filled = await filledBytes(await drawForm([{}], true), [
      { kind: 'field', name: 'party', value: 'organization.name' },
    ]);
    const field = (await PDFDocument.load(filled)).getForm().getTextField('party');
    expect(field.getText()).toBe('杭州云杉秋实网络科技有限公司');
    const shown = await withPdf(filled, async (pdf) => (await pdf.getPage(1)).getAnnotations());
    expect(shown).toMatchObject([{ fieldName: 'party', fieldValue: '杭州云杉秋实网络科技有限公司' }]);
  });

  test('show their ink within themselves, long names on several lines', async () => {
    const drawn = await PDFDocument.load(await drawForm());
    addField(drawn, 'high', { x: 100, y: 400, width: 200, height: 80 });
    const form = await drawn.save();
    const box: [number, number, number, number] = [100 / 595, 362 / 842, 200 / 595, 80 / 842];
    const filled = await filledBytes(
      form,
      [{ kind: 'field', name: 'high', value: 'organization.name' }],
      sample({ organizationName: longestName.slice(-60) }),
    );
    const [ink] = await addedInk(form, filled);
    expect(inkCount(ink?.within(box) ?? [])).toBeGreaterThan(500);
    expect(ink?.outside([box])).toBe(0);
  });

  test('are filled along their text on a turned page', async () => {
    const drawn = await PDFDocument.load(await drawForm([{ size: [842, 595], rotate: 90 }]));
    const [page] = drawn.getPages();
    const rectangle = { x: 300, y: 100, width: 300, height: 30, rotate: degrees(90) };
    if (page) drawn.getForm().createTextField('party').addToPage(page, rectangle);
    const form = await drawn.save();
    const [field] = layoutOf(await openForm(form, '模板.pdf'), '模板.pdf').fields;
    const box = field?.box ?? [0, 0, 0, 0];
    expect(box[2]).toBeGreaterThan(box[3]);
    const filled = await filledBytes(form, [{ kind: 'field', name: 'party', value: 'organization.name' }]);
    const [ink] = await addedInk(form, filled);
    expect(inkCount(ink?.within(box) ?? [])).toBeGreaterThan(300);
    expect(ink?.outside([box])).toBe(0);
  });

  test.each([
    ['too short', (form: PDFDocument) => form.getForm().getTextField('party').setMaxLength(3), '3 个字'],
    ['too small', null, '太小'],
  ])('that are %s are named and nothing is made', async (_, change, said) => {
    const drawn = await PDFDocument.load(await drawForm([{}], change !== null));
    if (change) change(drawn);
    else addField(drawn, 'party', { x: 100, y: 600, width: 12, height: 8 });
    const { bytes, problems } = await fill(await drawn.save(), [
      { kind: 'field', name: 'party', value: 'organization.name' },
    ]);
    expect(bytes).toBeNull();
    expect(problems).toMatchObject([{ code: 'letter-form-place' }]);
    expect(problems[0]?.message).toContain(said);
  });
});
