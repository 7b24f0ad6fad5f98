import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyNamePieces, placesIn } from '../../../shared/rules/company-name.ts';
import { anyText } from '../identifiers/arbitraries.ts';

const written = (name: string) =>
  companyNamePieces(name)
    .map(({ kind, text }) => `${kind} ${text}`)
    .join(', ');

describe('a company name in its pieces', () => {
  it.each([
    ['杭州云帆科技有限公司', 'place 杭州, brand 云帆, trade 科技, form 有限公司'],
    ['云帆（杭州）网络科技有限公司', 'brand 云帆, place 杭州, trade 网络, trade 科技, form 有限公司'],
    ['云帆(杭州)科技股份有限公司', 'brand 云帆, place 杭州, trade 科技, form 股份有限公司'],
    [
      '浙江省义乌市青禾电子商务有限责任公司',
      'place 浙江省, place 义乌市, brand 青禾, trade 电子商务, form 有限责任公司',
    ],
    [
      '深圳市远帆供应链管理有限公司南山分公司',
      'place 深圳市, brand 远帆, trade 供应链, trade 管理, form 有限公司南山分公司',
    ],
    [
      '杭州知行企业管理合伙企业（有限合伙）',
      'place 杭州, brand 知行, trade 企业, trade 管理, form 合伙企业, form 有限合伙',
    ],
    [
      '新疆维吾尔自治区乌鲁木齐市云帆供应链管理有限公司',
      'place 新疆维吾尔自治区, place 乌鲁木齐市, brand 云帆, trade 供应链, trade 管理, form 有限公司',
    ],
    ['延边朝鲜族自治州青禾有限公司', 'place 延边朝鲜族自治州, brand 青禾, form 有限公司'],
    ['云帆科技', 'brand 云帆, trade 科技'],
    ['科技有限公司', 'brand 科技, form 有限公司'],
    ['杭州', 'brand 杭州'],
    ['', ''],
  ])('%s', (name, expected) => {
    expect(written(name)).toBe(expected);
  });

  it('loses no character of any text but brackets and spaces', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom('云帆（杭州', '））（（', '（）有限公司')), (name) => {
        const text = companyNamePieces(name)
          .map((piece) => piece.text)
          .join('');
        expect(text).toBe(name.trim().length > 256 ? '' : name.replace(/[\s()（）]/gu, ''));
      }),
    );
  });

  it('knows the places in it', () => {
    expect(placesIn('云帆（杭州）科技有限公司')).toEqual(['杭州']);
    expect(placesIn('云帆科技有限公司')).toEqual([]);
  });
});
