import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { checkCase, checkNaming, checkPlatforms } from '../../../shared/rules/check.ts';
import { nameRelation } from '../../../shared/rules/name-relation.ts';
import { suggestInstead } from '../../../shared/rules/suggest/nearest.ts';
import { suggestShortNames } from '../../../shared/rules/suggest/short-names.ts';
import { documents } from './any-document.ts';
import { type Changes, changedPack, packs, today, validCase } from './fixture.ts';

const everywhere = packs.map(({ id }) => id);

function named(name: string, changes: Changes = {}): CaseDocument {
  return validCase('self', { platforms: everywhere, 'organization.name': name, ...changes });
}

const suggested = (name: string, changes: Changes = {}) =>
  suggestShortNames({ document: named(name, changes), packs, today }).map(({ signature }) => signature.text);

function instead(text: string, changes: Changes = {}, basis = 'shortName') {
  const document = named('杭州云帆科技有限公司', { signatures: [{ text, basis }], ...changes });
  return suggestInstead({ document, packs, today }, 0);
}

describe('names suggested from a company name', () => {
  it.each([
    ['杭州云帆科技有限公司', ['杭州云帆科技', '云帆科技', '杭州云帆']],
    ['上海青橙有限公司', ['上海青橙有限公司', '上海青橙']],
    ['云帆（杭州）科技有限公司', ['云帆杭州科技', '云帆杭州']],
    ['深圳市远帆供应链管理有限公司南山分公司', ['深圳市远帆供应链', '远帆供应链管理', '远帆供应链']],
    ['', []],
  ])('%s', (name, expected) => {
    const texts = suggested(name);
    expect(texts.slice(0, expected.length)).toEqual(expected);
    expect(texts.length > 0).toBe(expected.length > 0);
  });

  it('says why, and what remains to be thought of', () => {
    const [first] = suggestShortNames({ document: named('杭州云帆科技有限公司'), packs, today });
    expect(first?.reasons.join()).toMatch(/连续截取.*杭州.*云帆.*科技.*11 个平台/u);
    expect(first?.doubts.every(({ severity }) => severity === 'note')).toBe(true);
  });

  it('follows the shortest of the chosen platforms, and no platform that is not chosen', () => {
    expect(suggested('杭州云帆网络科技有限公司')).not.toContain('杭州云帆网络科技有限公司');
    const document = named('杭州云帆网络科技有限公司', { platforms: ['aliyun'] });
    const longer = changedPack({ 'signatures.length.maximum': 30 });
    const texts = suggestShortNames({ document, packs: [longer, ...packs.slice(1)], today });
    expect(texts.map(({ signature }) => signature)).toContainEqual(
      expect.objectContaining({ text: '杭州云帆网络科技有限公司', basis: 'fullName' }),
    );
  });

  it('offers what is only warned of when the brand itself is a doubtful word', () => {
    const [first] = suggestShortNames({ document: named('北京移动云杉科技有限公司'), packs, today });
    expect(first?.signature.text).toContain('移动云杉');
    expect(first?.doubts.map(({ id }) => id)).toContain('signature.topic');
  });

  it('always passes, stands in the name in one piece, and is no more than five', () => {
    const places = fc.constantFrom('', '杭州', '浙江省', '山西大同市');
    const brands = fc.constantFrom('云帆', '青禾木', '远', '澄海知行', '通知', 'Yunfan');
    const trade = fc.constantFrom('', '科技', '网络科技', '供应链管理', '进出口贸易');
    const form = fc.constantFrom('', '有限公司', '股份有限公司', '合伙企业（有限合伙）');
    fc.assert(
      fc.property(places, brands, trade, form, (place, brand, business, ending) => {
        const name = place + brand + business + ending;
        const document = named(name);
        const found = suggestShortNames({ document, packs, today });
        expect(found.length).toBeLessThanOrEqual(5);
        for (const { signature } of found) {
          expect(nameRelation(signature.text, name).kind).toBe('contiguous');
          const errors = checkPlatforms({ document: { ...document, signatures: [signature] }, packs, today });
          const ownErrors = errors.filter(
            ({ severity, path }) => severity === 'error' && path === 'signatures.0.text',
          );
          expect(ownErrors).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('a name instead of a refused one', () => {
  it.each([
    ['【云帆科技】', '云帆科技'],
    ['杭州 云帆', '杭州云帆'],
    ['雲帆科技', '云帆科技'],
    ['云帆科技通知', '云帆科技'],
    ['杭州科技', '杭州云帆科技'],
    ['云帆优选', '云帆科技'],
    ['云帆科技测试', '云帆科技'],
    ['杭州云帆科技有限公司第一分公司', '杭州云帆科技'],
  ])('%s becomes %s', (text, expected) => {
    expect(instead(text)?.signature.text).toBe(expected);
  });

  it('is none for a name that passes, an empty one, and one that is not there', () => {
    expect(instead('杭州云帆科技')).toBeUndefined();
    expect(instead(' ')).toBeUndefined();
    expect(instead('云'.repeat(65))).toBeUndefined();
    expect(suggestInstead({ document: named('杭州云帆科技有限公司'), packs, today }, 7)).toBeUndefined();
  });

  it('takes the trademark as it is registered, and keeps it', () => {
    const trademark = { name: '云上帆', applicant: '杭州云帆科技有限公司' };
    const found = instead('云上帆帆', { signatures: [{ text: '云上帆帆', basis: 'trademark', trademark }] });
    expect(found?.signature).toMatchObject({ text: '云上帆', basis: 'trademark', trademark });
  });

  it('never throws on any case', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const input = { document: { ...document, platforms: ['aliyun', 'qiniu'] }, packs, today };
        suggestShortNames(input);
        for (const index of document.signatures.keys()) suggestInstead(input, index);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a name tried out', () => {
  const isOfName = ({ path }: Finding) => ['signatures.0.text', 'signatures.0.basis'].includes(path);

  it('is judged as the whole check judges it', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(...packs), (any, pack) => {
        const document = { ...any, signatures: any.signatures.slice(0, 1) };
        fc.pre(document.signatures[0]?.text.trim() !== '');
        const input = { document, pack, today };
        const said = (findings: Finding[]) => findings.filter(isOfName).map((one) => JSON.stringify(one));
        expect(said(checkNaming(input)).sort()).toEqual(said(checkCase(input)).sort());
      }),
      { numRuns: 200 },
    );
  });
});
