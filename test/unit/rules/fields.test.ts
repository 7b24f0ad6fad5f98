import { describe, expect, it } from 'vitest';
import { fieldOf, formOf, isAsked } from '../../../shared/rules/fields.ts';
import { brokenQuotes, quote } from '../../../shared/rules/quote.ts';
import { aliyun, validCase } from './fixture.ts';

describe('fields of a form', () => {
  it('words a field by its purpose', () => {
    expect(fieldOf(aliyun, 'signatures', 'self')?.label).toBe('签名');
    expect(fieldOf(aliyun, 'signatures', 'other')).toMatchObject({ label: '授权签名范围', required: true });
    expect(fieldOf(aliyun, 'files.certificate', 'self')?.required).toBe(false);
    expect(fieldOf(aliyun, 'files.certificate', 'other')?.required).toBe(true);
  });

  it('does not know what the platform does not ask', () => {
    expect(fieldOf(aliyun, 'accountHolder.name', 'self')).toBeUndefined();
    expect(fieldOf(aliyun, 'administrator.email', 'other')).toBeUndefined();
    expect(fieldOf(aliyun, 'no.such.path', 'self')).toBeUndefined();
  });

  it('finds a list item by its position', () => {
    expect(fieldOf(aliyun, 'signatures.7.scene', 'self')?.label).toBe('场景说明');
  });

  it.each([
    ['organization.creditCode', '18 位'],
    ['administrator.name', '经办人'],
    ['organization.name', '签名归属方'],
    ['organization.certificate.validTo', '长期'],
    ['legalPerson.name', '法定代表人'],
    ['accountHolder.name', '被授权方'],
    ['authorization.validFrom', '授权方'],
    ['files.certificate', '营业证件'],
  ])('explains %s to a newcomer', (path, words) => {
    expect(fieldOf(aliyun, path, 'other')?.explain).toContain(words);
  });

  it('has a label and a finished hint for every field, in both purposes', () => {
    for (const purpose of ['self', 'other'] as const) {
      for (const field of formOf(aliyun, purpose).flatMap(({ fields }) => fields)) {
        expect(field.label).not.toBe('');
        expect(field.hint, field.path).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  it('shows again, to copy from, what the form asks twice', () => {
    const letter = formOf(aliyun, 'other').find(({ id }) => id === 'letter');
    const authorizer = letter?.fields.find(({ label }) => label === '授权方');
    expect(authorizer).toMatchObject({ path: 'organization.name', repeats: true });
    expect(fieldOf(aliyun, 'organization.name', 'other')).toMatchObject({
      label: '企业名称',
      repeats: false,
    });
  });

  it('leaves out the letter for one’s own use', () => {
    const titles = (purpose: 'self' | 'other') => formOf(aliyun, purpose).map(({ title }) => title);
    expect(titles('self')).toEqual(titles('other').filter((title) => title !== '授权委托书'));
    expect(titles('other')).toEqual([
      '基础信息',
      '企业信息',
      '法人信息',
      '管理员信息',
      '授权委托书',
      '更多资料',
      '签名',
    ]);
  });

  it('asks for a trademark only beside a signature that rests on one', () => {
    const document = validCase('self', {
      signatures: [
        { text: '云帆', basis: 'trademark', trademark: {} },
        { text: '云帆科技', basis: 'shortName', trademark: {} },
      ],
    });
    const name = fieldOf(aliyun, 'signatures.0.trademark.name', 'self');
    expect(name && isAsked(name, 'signatures.0.trademark.name', document)).toBe(true);
    expect(name && isAsked(name, 'signatures.1.trademark.name', document)).toBe(false);
  });
});

describe('quoting a pack’s values', () => {
  const values = { size: 5 * 1024 * 1024, months: { short: 6, long: 36 }, list: ['jpeg', 'png'] };

  it.each([
    ['最大 {size:size}', '最大 5 MB'],
    ['{months.short:months}至 {months.long:months}', '6 个月至 3 年'],
    ['{list:formats}', 'JPEG、PNG'],
    ['{months.short}', '6'],
  ])('writes %s', (text, written) => {
    expect(quote(text, values)).toBe(written);
    expect(brokenQuotes(text, values)).toEqual([]);
  });

  it.each(['{nothing}', '{list}', '{size:formats}', '{constructor.name}'])('reports %s', (text) => {
    expect(brokenQuotes(text, values)).toEqual([text]);
  });
});
