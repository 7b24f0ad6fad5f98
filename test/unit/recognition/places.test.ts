import { expect, test } from 'vitest';
import { locateCertificate } from '../../../electron/core/recognition/parse/certificate.ts';
import { interpret } from '../../../electron/core/recognition/parse/interpret.ts';
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
