import { describe, expect, it } from 'vitest';
import { concernedPlaces } from '../../../renderer/refusal/concerned-places.ts';
import { fieldLabel } from '../../../renderer/refusal/field-label.ts';
import { fieldValue } from '../../../renderer/refusal/field-value.ts';
import { emptyCaseDocument } from '../../../shared/model/case-document.ts';
import { aliyun, validCase } from '../rules/fixture.ts';

const named = (...names: string[]) =>
  validCase('self', { signatures: names.map((text) => ({ text, basis: 'shortName' })) });

describe('the places a reason concerns', () => {
  it.each([
    ['not about signatures', ['organization.name', 'purpose'], ['organization.name', 'purpose'], 0],
    ['about one', ['signatures.*.text'], ['signatures.0.text', 'signatures.1.text'], 0],
    [
      'about two places of each',
      ['signatures.*.text', 'signatures.*.scene', 'files.other'],
      ['signatures.0.text', 'signatures.0.scene', 'signatures.1.text', 'signatures.1.scene', 'files.other'],
      0,
    ],
  ])('%s', (_, patterns, paths, moreSignatures) => {
    expect(concernedPlaces(patterns, named('云帆科技', '云帆'), '')).toEqual({ paths, moreSignatures });
  });

  it('are those of the signatures that the platform names', () => {
    const document = named('云帆科技', '服务提醒', '');
    expect(concernedPlaces(['signatures.*.text'], document, '“服务提醒”为中性签名').paths).toEqual([
      'signatures.1.text',
    ]);
  });

  it('are those with the evidence in question, else any', () => {
    const trademark = { name: '云帆' };
    const document = validCase('self', { signatures: [{ text: '甲' }, { text: '乙', trademark }] });
    const patterns = ['signatures.*.trademark.name'];
    expect(concernedPlaces(patterns, document, '').paths).toEqual(['signatures.1.trademark.name']);
    expect(concernedPlaces(patterns, named('甲'), '').paths).toEqual(['signatures.0.trademark.name']);
  });

  it('are few of many, and the list itself where it is empty', () => {
    const many = named(...Array.from({ length: 40 }, (_, index) => `云帆${index}`));
    const { paths, moreSignatures } = concernedPlaces(['signatures.*.text'], many, '');
    expect([paths.length, moreSignatures]).toEqual([3, 37]);
    expect(concernedPlaces(['signatures.*.text'], emptyCaseDocument(), '').paths).toEqual(['signatures']);
  });
});

describe('what a field holds', () => {
  const document = validCase('other', { 'organization.certificate.validTo': 'long-term' });

  it.each([
    ['organization.name', '杭州云帆科技有限公司'],
    ['administrator.document.number', '330***********0014'],
    ['legalPerson.document.validTo', ''],
    ['organization.certificate.validTo', aliyun.longTerm.label],
    ['purpose', aliyun.purposes.other.label],
    ['signatures', '杭州云帆科技'],
    ['signatures.0.text', '杭州云帆科技'],
    ['signatures.7.text', ''],
    ['files.certificate', '已有照片'],
    ['files.letterScan', ''],
    ['files.other', ''],
    ['shareWithOtherProducts', '否'],
  ])('%s: %s', (path, value) => {
    expect(fieldValue(document, aliyun, path)).toBe(value);
  });

  it.each([
    ['H12345678', 'H12******'],
    ['12', '**'],
    ['110105198001010016', '110***********0016'],
  ])('of a document number %s is %s', (number, shown) => {
    const other = validCase('self', { 'legalPerson.document.number': number });
    expect(fieldValue(other, aliyun, 'legalPerson.document.number')).toBe(shown);
  });
});

describe('what a field is called', () => {
  it.each([
    ['files.letterScan', '盖章后的授权委托书'],
    ['files.other.2', '更多资料'],
    ['legalPerson.name', '法定代表人的姓名'],
    ['signatures.1.text', '签名 2 的签名内容'],
  ])('%s: %s', (path, label) => {
    expect(fieldLabel(path)).toBe(label);
  });
});
