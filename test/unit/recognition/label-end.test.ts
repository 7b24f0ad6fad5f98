import { expect, test } from 'vitest';
import { withBoundWords } from '../../../electron/core/recognition/parse/bound-words.ts';
import { isLabelEnd } from '../../../electron/core/recognition/parse/label-end.ts';

test('print before a value that a second look takes for the end of its label is no part of it', () => {
  expect(isLabelEnd('address', '云南省昆明市', '所云南省昆明市')).toBe(true);
  expect(isLabelEnd('name', '邱华创', '名邱华创')).toBe(true);
  expect(isLabelEnd('address', '云南省昆明市', '住云南省昆明市')).toBe(false);
  expect(isLabelEnd('address', '云南省昆明市', '所云南省昆明市1号')).toBe(false);
  expect(isLabelEnd('address', '', '所')).toBe(false);
});

test('凤 before 凰 is put right, and nothing else is changed', () => {
  expect(withBoundWords('常州市钟楼区风凰路722号')).toBe('常州市钟楼区凤凰路722号');
  expect(withBoundWords('凤凰街道风和巷1号')).toBeUndefined();
  expect(withBoundWords('金凰大厦')).toBeUndefined();
});
