import { expect, test } from 'vitest';
import { withBoundWords } from '../../../electron/core/recognition/parse/bound-words.ts';
import { isLabelEnd } from '../../../electron/core/recognition/parse/label-end.ts';

const read = (text: string, confidence = 1) => Array.from(text, (one) => ({ text: one, confidence }));

test('print before a value that a second look takes for the end of its label is no part of it', () => {
  expect(isLabelEnd('address', '云南省昆明市', read('所云南省昆明市'))).toBe(true);
  expect(isLabelEnd('name', '邱华创', read('名邱华创'))).toBe(true);
  expect(isLabelEnd('address', '云南省昆明市', read('住云南省昆明市'))).toBe(false);
  expect(isLabelEnd('address', '云南省昆明市', read('所云南省昆明市1号'))).toBe(false);
  expect(isLabelEnd('address', '', read('所'))).toBe(false);
});

test('a stroke of the end of a label that was taken for a sign of its own is no part of the value', () => {
  const name = '北京星辰贸易有限公司';
  const [label, rest] = [read('称'), read(name)];
  expect(isLabelEnd('companyName', name, [...label, ...read('一', 0.5), ...rest])).toBe(true);
  expect(isLabelEnd('companyName', name, [...label, ...read('一', 0.9), ...rest])).toBe(false);
});

test('凤 before 凰 is put right, and nothing else is changed', () => {
  expect(withBoundWords('常州市钟楼区风凰路722号')).toBe('常州市钟楼区凤凰路722号');
  expect(withBoundWords('凤凰街道风和巷1号')).toBeUndefined();
  expect(withBoundWords('至善巷1172号38县787号')).toBe('至善巷1172号38层787号');
  expect(withBoundWords('德化县12号')).toBeUndefined();
  expect(withBoundWords('互联网产业因803室')).toBe('互联网产业园803室');
  expect(withBoundWords('金凰大厦')).toBeUndefined();
});

test('a 人道 or 太道 with a number is a 大道', () => {
  expect(withBoundWords('高新技术产业开发区文昌太道793号')).toBe('高新技术产业开发区文昌大道793号');
  expect(withBoundWords('锦江区滨江人道377号')).toBe('锦江区滨江大道377号');
  expect(withBoundWords('人道路3号')).toBeUndefined();
  expect(withBoundWords('人道377号')).toBeUndefined();
});

test('技木 and 总都, which are no words, are put right where no other word begins', () => {
  expect(withBoundWords('吉首市职业技木学校')).toBe('吉首市职业技术学校');
  expect(withBoundWords('高新技木产业开发区')).toBe('高新技术产业开发区');
  expect(withBoundWords('云帆科技木业有限公司')).toBeUndefined();
  expect(withBoundWords('岳麓街937号总都基地1314室')).toBe('岳麓街937号总部基地1314室');
});

test.each([
  ['浙江省同舟公盆基金会', '浙江省同舟公益基金会'],
  ['厦內卓安餐饮管理有限公司', '厦门卓安餐饮管理有限公司'],
  ['恒玉顺供应健管理有限公司', '恒玉顺供应链管理有限公司'],
  ['协腾五全制品有限公司', '协腾五金制品有限公司'],
  ['领磊生猪泰殖专业合作社', '领磊生猪养殖专业合作社'],
  ['嘉陵横街176号1峡1单元1781室', '嘉陵横街176号1幢1单元1781室'],
])('%s, which is no word, is put right as %s', (misread, written) => {
  expect(withBoundWords(misread)).toBe(written);
  expect(withBoundWords(written)).toBeUndefined();
});

test('a building that is called otherwise keeps what it is called', () => {
  for (const address of [
    '1栋1单元1781室',
    '12号楼3单元5室',
    '23号3单元',
    '3单元12室',
    '12-3单元',
    '3#2单元',
    '创业大厦内3楼',
  ]) {
    expect(withBoundWords(address)).toBeUndefined();
  }
});
