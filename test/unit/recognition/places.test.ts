import { expect, test } from 'vitest';
import { locateCertificate } from '../../../electron/core/recognition/parse/certificate.ts';
import { interpret } from '../../../electron/core/recognition/parse/interpret.ts';
import { locate } from '../../../electron/core/recognition/parse/locate.ts';
import { boxOfField, placeOf } from '../../../electron/core/recognition/parse/place.ts';
import type { ReadLine } from '../../../electron/core/recognition/read/read-line.ts';
import { printedLine } from './printed-line.ts';

const code = '91330106673959654P';
const paperNumber = 'S2612015003298(1-1)';
const longPaperNumber = '330106000123456789';

function codeOf(lines: readonly ReadLine[]): string | undefined {
  const place = locateCertificate(lines).find(({ name }) => name === 'creditCode');
  return place && interpret('creditCode', place.seen).creditCode;
}

test("the credit code is not mistaken for the paper's own number, wherever either stands", () => {
  const label = printedLine('统一社会信用代码', 100, 200);
  const titled = [printedLine('营业执照', 700, 100), label];
  expect(codeOf([...titled, printedLine(code, 100, 260)])).toBe(code);
  expect(codeOf([...titled, printedLine(paperNumber, 480, 150), printedLine(code, 100, 260)])).toBe(code);
  const nearer = [printedLine(longPaperNumber, 100, 150), printedLine(code, 100, 320)];
  expect(codeOf([...titled, ...nearer])).toBe(code);
  const beside = [printedLine(`编号${longPaperNumber}`, 900, 200), printedLine(code, 460, 200)];
  expect(codeOf([...titled, ...beside])).toBe(code);
  expect(codeOf([printedLine(`编号${longPaperNumber}`, 100, 150), printedLine(code, 100, 320)])).toBe(code);
});

test('a remark in brackets or a word within a value is no label', () => {
  const places = locateCertificate([
    printedLine('营业执照', 700, 100),
    printedLine('名称云帆科技有限公司', 100, 300),
    printedLine('住所杭州市西湖区文三路1号（住所申报）', 100, 400),
  ]);
  expect(places.find(({ name }) => name === 'companyName')?.seen).toBe('云帆科技有限公司');
  expect(places.find(({ name }) => name === 'address')?.seen).toBe('杭州市西湖区文三路1号（住所申报）');
});

test('a value is found beside a label whose letters stand far apart, each boxed lower than the print is high', () => {
  const letter = (text: string, x: number, height: number): ReadLine => {
    const line = printedLine(text, x, 100);
    return { ...line, box: { ...line.box, y: 105, height } };
  };
  const [first, last] = [letter('类', 100, 28), letter('型', 200, 20)];
  const lines = [printedLine('营业执照', 700, 20), first, last, printedLine('其他有限责任公司', 470, 100)];
  expect(locateCertificate(lines).find(({ name }) => name === 'companyType')?.seen).toBe('其他有限责任公司');
});

test('a further line of an address is found although its box begins in the paper before it', () => {
  const wide = printedLine('镇白马村208号', 300, 460);
  const lines = [
    printedLine('姓名管秀眉', 100, 100),
    printedLine('住址广东省汕头市龙湖区高桥', 220, 400),
    { ...wide, box: { ...wide.box, x: 250, width: wide.box.width + 50 } },
    printedLine('公民身份号码440507199206113049', 100, 700),
  ];
  const seen = (read: typeof lines) =>
    locate('id-portrait', read).find(({ name }) => name === 'address')?.seen;
  expect(seen(lines)).toBe('广东省汕头市龙湖区高桥镇白马村208号');
  // A sign between the label and the value is where the value seems to begin.
  const label = printedLine('住址，', 220, 400);
  const value = printedLine('广东省汕头市龙湖区高桥', 400, 400);
  const apart = [lines[0], label, value, lines[2], lines[3]].filter((line) => line !== undefined);
  expect(seen(apart)).toMatch(/广东省汕头市龙湖区高桥镇白马村208号$/);
});

test('a speck before a further line of an address does not hide it', () => {
  const further = printedLine('：镇白马村208号', 275, 460);
  const colon = { ...further.symbols[0], text: '：', confidence: 0.6, box: { ...further.box, width: 4 } };
  const lines = [
    printedLine('住址广东省汕头市龙湖区高桥', 220, 400),
    { ...further, symbols: further.symbols.with(0, colon) },
    printedLine('公民身份号码440507199206113049', 100, 700),
  ];
  const address = locate('id-portrait', lines).find(({ name }) => name === 'address');
  expect(address?.seen).toBe('广东省汕头市龙湖区高桥镇白马村208号');
});

test('both ends of a validity have a place of their own', () => {
  const box = { x: 400, y: 700, width: 630, height: 40 };
  const place = placeOf('validity', [
    { box, symbols: printedLine('2015.03.20-2035.03.20', 400, 700).symbols },
  ]);
  const [from, to] = [boxOfField(place, 'validFrom'), boxOfField(place, 'validTo')];
  expect(from.x).toBe(400);
  expect(from.x + from.width).toBeLessThanOrEqual(to.x + 1);
  expect(to.x + to.width).toBeCloseTo(1030);
  expect(Math.abs(from.width - to.width)).toBeLessThan(60);
});

test('a label broken into two lines is one label', () => {
  const lines = [
    printedLine('类型', 100, 100),
    printedLine('普通合伙企业', 400, 100),
    printedLine('执行事务', 100, 180),
    printedLine('合伙人', 100, 230),
    printedLine('达瓦卓嘎', 400, 185),
    printedLine('成立日期', 100, 320),
    printedLine('1995年03月05日', 400, 320),
  ];
  expect(Object.fromEntries(locateCertificate(lines).map(({ name, seen }) => [name, seen]))).toMatchObject({
    companyType: '普通合伙企业',
    legalPersonName: '达瓦卓嘎',
  });
});

test('what stands past the end of a label that was not read is no part of the label', () => {
  const label = printedLine('执行事务合伙', 100, 100);
  const name = printedLine('张馥仪', 100 + 7.3 * 40, 100);
  const line = { ...label, symbols: [...label.symbols, ...name.symbols], box: { ...label.box, width: 420 } };
  expect(locateCertificate([line])[0]?.seen).toBe('张馥仪');
});

test('a character on which two pieces of a row overlap is read once', () => {
  const first = printedLine('住址安', 100, 400);
  const next = printedLine('安徽省滁州市', 185, 402);
  const unsure = { ...first, symbols: first.symbols.map((symbol) => ({ ...symbol, confidence: 0.6 })) };
  const address = locate('id-portrait', [unsure, next]).find(({ name }) => name === 'address');
  expect(address?.seen).toBe('安徽省滁州市');
});

test('a speck between label and value is no part of either', () => {
  const speck = printedLine('星', 300, 100);
  const unsure = { ...speck, symbols: speck.symbols.map((symbol) => ({ ...symbol, confidence: 0.08 })) };
  const lines = [
    printedLine('机构地址', 100, 100),
    unsure,
    printedLine('大理市珠江东路1462号', 400, 100),
    printedLine('1660室', 400, 150),
  ];
  expect(locateCertificate(lines)[0]?.seen).toBe('大理市珠江东路1462号1660室');
});

test('what is much lower and narrower than a value is no character before it, however surely it was read', () => {
  const dot = { ...printedLine('饭', 320, 118), box: { x: 320, y: 118, width: 10, height: 7 } };
  const lines = [printedLine('法定代表人', 100, 100), dot, printedLine('叶伟岚', 340, 100)];
  expect(locateCertificate(lines)[0]?.seen).toBe('叶伟岚');
});

test('a spread label is found by its first character, where that stands alone in the column of the labels', () => {
  const lines = [
    printedLine('名称', 100, 100),
    printedLine('速腾进出口有限公司', 400, 100),
    printedLine('类', 100, 180),
    printedLine('有限责任公司', 400, 180),
    printedLine('法定代表人', 100, 260),
    printedLine('高远', 400, 260),
  ];
  expect(locateCertificate(lines).find(({ name }) => name === 'companyType')?.seen).toBe('有限责任公司');
});

test('a label with a misread character is found although a shorter one stands whole within it', () => {
  const places = locateCertificate([
    printedLine('统一社会信用代码证书', 400, 20),
    printedLine('机弦名称香洲区餐饮行业协会', 100, 300),
    printedLine('机构性质社会团体', 100, 400),
  ]);
  expect(places.find(({ name }) => name === 'companyName')?.seen).toBe('香洲区餐饮行业协会');
});
