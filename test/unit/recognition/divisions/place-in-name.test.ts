import { expect, test } from 'vitest';
import { withPlaceOf } from '../../../../electron/core/recognition/divisions/place-in-name.ts';

test.each([
  ['菜西市云帆五金店', '山东省青岛市莱西市广安路12号', '莱西市云帆五金店'],
  ['客什地区客什市档案馆', '新疆维吾尔自治区喀什地区喀什市广安路12号', '喀什地区喀什市档案馆'],
  ['龙华K总工会', '广东省深圳市龙华区广安路12号', '龙华区总工会'],
  ['云帆（民明）贸易有限公司', '云南省昆明市五华区广安路12号', '云帆（昆明）贸易有限公司'],
  ['通州区平胡镇白马村村民委员会', '江苏省南通市通州区平湖镇白马村12号', '通州区平湖镇白马村村民委员会'],
])('a place in the name of %s is put right by the address %s', (name, address, mended) => {
  expect(withPlaceOf(name, address)).toBe(mended);
});

test('a place that is another one, or stands for two, is left as it is', () => {
  expect(withPlaceOf('云帆（深州）贸易有限公司', '广东省深圳市南山区广安路12号')).toBeUndefined();
  expect(withPlaceOf('云帆（海中）贸易有限公司', '海南省海口市秀英区广安路12号')).toBeUndefined();
  expect(withPlaceOf('云帆（集团）有限公司', '云南省昆明市五华区广安路12号')).toBeUndefined();
});

test('names of companies leave the kind of a place out', () => {
  expect(withPlaceOf('上海泰云贸易有限公司', '上海市长宁区广安路12号')).toBeUndefined();
  expect(withPlaceOf('上海浦东贸易有限公司', '上海市浦东新区广安路12号')).toBeUndefined();
});

test('a place in the middle of a name gets its brackets, that of a branch has none', () => {
  const address = '甘肃省天水市秦州区广安路12号';
  expect(withPlaceOf('云帆天水贸易有限公司', address)).toBe('云帆（天水）贸易有限公司');
  expect(withPlaceOf('云帆贸易有限公司天水分公司', address)).toBeUndefined();
  expect(withPlaceOf('云帆（集团）天水贸易有限公司', address)).toBeUndefined();
});

test('nothing is made of a name without an address that names a place', () => {
  expect(withPlaceOf('菜西市云帆五金店', '广安路12号')).toBeUndefined();
  expect(withPlaceOf('', '上海市长宁区广安路12号')).toBeUndefined();
});
