import { expect, test } from 'vitest';
import { locateCertificate } from '../../../electron/core/recognition/parse/certificate.ts';
import type { ReadLine } from '../../../electron/core/recognition/read/read-line.ts';
import { printedLine } from './printed-line.ts';

/** A licence of which no label was read: the left column, the right one and the day at its foot. */
const licence = [
  printedLine('营业执照', 700, 20),
  printedLine('北京云帆五金店', 300, 200),
  printedLine('个体工商户', 300, 270),
  printedLine('方晓岚', 300, 340),
  printedLine('许可项目：食品销售', 300, 410),
  printedLine('2019年03月05日', 1100, 200),
  printedLine('北京市西城区广安路12号1208室', 1100, 270),
  printedLine('2021年08月17日', 1240, 900),
];

const seenIn = (lines: readonly ReadLine[]) =>
  Object.fromEntries(locateCertificate(lines).map(({ name, seen }) => [name, seen]));

test('name, person and day of a licence are told by where they stand beside its type and address', () => {
  expect(seenIn(licence)).toEqual({
    companyName: '北京云帆五金店',
    companyType: '个体工商户',
    legalPersonName: '方晓岚',
    foundedOn: '2019年03月05日',
    address: '北京市西城区广安路12号1208室',
  });
});

test('what stands elsewhere, or goes on in its row, is none of them', () => {
  const elsewhere = licence.map((line, at) =>
    at === 1 || at === 3 || at === 5 ? printedLine('方晓岚', 700, line.box.y) : line,
  );
  expect(seenIn(elsewhere)).toEqual({
    companyType: '个体工商户',
    address: '北京市西城区广安路12号1208室',
  });
  const { legalPersonName } = seenIn([...licence, printedLine('有资质者除外', 500, 340)]);
  expect(legalPersonName).toBeUndefined();
});

test('a name without an ending may be half of one, and an amount is no person', () => {
  const cut = licence.with(1, printedLine('北京云帆五金', 300, 200));
  expect(seenIn(cut).companyName).toBeUndefined();
  const amount = licence.with(3, printedLine('伍拾万元', 300, 340));
  expect(seenIn(amount).legalPersonName).toBeUndefined();
});

test('a name of two rows is told as a whole', () => {
  const long = [
    ...licence.toSpliced(1, 1),
    printedLine('北京云帆供应链管理与信息', 300, 160),
    printedLine('咨询服务中心', 300, 210),
  ];
  expect(seenIn(long).companyName).toBe('北京云帆供应链管理与信息咨询服务中心');
});
