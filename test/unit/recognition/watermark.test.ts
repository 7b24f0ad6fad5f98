import { expect, test } from 'vitest';
import { showsWatermark, withoutWatermark } from '../../../electron/core/recognition/parse/watermark.ts';
import { printedLine } from './printed-line.ts';

const shows = (text: string) =>
  showsWatermark([printedLine('姓名欧阳竹青', 20, 20), printedLine(text, 20, 90)]);

test.each(['仅供办理短信', '挪作他', '与原件一致', '复印无效', '其他用途', '请勿'])(
  '%s limits the use of a copy',
  (text) => {
    expect(shows(text)).toBe(true);
  },
);

test.each([
  '住址新疆维吾尔自治区喀什地区',
  '出生1990年1月1日',
  '有效期限2014.01.25-2034.01.25',
  '公民身份号码11010119900101001X',
  '类型有限责任公司（自然人投资或控股）',
])('%s is print of a document', (text) => {
  expect(shows(text)).toBe(false);
});

test.each(['一致', '与原件一致', '原件', '请勿', '请勿他用', '内部', '腾讯'])(
  '%s by itself is no value, however near one it stands',
  (text) => {
    const name = printedLine('胥荣青', 20, 20);
    expect(withoutWatermark([name, printedLine(text, 150, 20)])).toEqual([name]);
  },
);
