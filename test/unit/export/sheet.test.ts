import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRulePacks } from '../../../electron/core/platforms/load-rule-packs.ts';
import { fileSize } from '../../../renderer/export/file-size.ts';
import { caseDocumentSchema, caseFormat } from '../../../shared/model/case-document.ts';
import { sheetOf } from '../../../shared/package/fill-in-sheet.ts';
import { fieldOf, formOf } from '../../../shared/rules/fields.ts';

const packs = await loadRulePacks(resolve(import.meta.dirname, '../../../resources'));
const document = caseDocumentSchema.parse({
  format: caseFormat,
  purpose: 'other',
  organization: { name: '杭州云帆网络科技有限公司', certificate: { validTo: 'long-term' } },
  signatures: [{ text: '云帆网络' }, { text: '' }, { text: '杭州云帆', basis: 'fullName' }],
});

describe.each(packs)('the sheet to fill in $name’s form from', (pack) => {
  const sheet = sheetOf(document, pack);
  const rows = sheet.flatMap((section) => section.rows);
  const isAsked = (path: string) => fieldOf(pack, path, 'other') !== undefined;
  const enteredAt = (path: string) => rows.find((row) => row.path === path)?.value;

  test('follows the sections of the form', () => {
    const titles = formOf(pack, 'other').map((section) => section.title);
    expect(titles.filter((title) => sheet.some((section) => section.title === title))).toEqual(
      sheet.map((section) => section.title),
    );
  });

  test('says everything as the platform wants it entered', () => {
    const { entry, label } = pack.longTerm;
    if (isAsked('purpose')) expect(enteredAt('purpose')).toBe(pack.purposes.other.label);
    expect(enteredAt('organization.name')).toBe('杭州云帆网络科技有限公司');
    if (isAsked('organization.certificate.validTo')) {
      expect(enteredAt('organization.certificate.validTo')).toBe(entry === 'unknown' ? label : entry);
    }
    expect(enteredAt('signatures')).toBe('云帆网络、杭州云帆');
    expect(rows.map((row) => row.value)).not.toContain('long-term');
  });

  test('has a row for each signature, told apart by their numbers', () => {
    const names = rows.filter((row) => /^signatures\.\d+\.text$/.test(row.path));
    expect(names.map((row) => row.value)).toEqual(['云帆网络', '', '杭州云帆']);
    expect(new Set(names.map((row) => row.label)).size).toBe(3);
  });

  test('asks nothing that the case does not call for', () => {
    expect(rows.some((row) => row.path.includes('.trademark.'))).toBe(false);
    expect(
      sheetOf({ ...document, purpose: 'self' }, pack).flatMap((section) => section.rows),
    ).not.toContainEqual(expect.objectContaining({ path: 'accountHolder.name' }));
  });
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [820_400, '820 KB'],
  [5_242_880, '5.2 MB'],
])('%i bytes are %s', (bytes, said) => {
  expect(fileSize(bytes)).toBe(said);
});
