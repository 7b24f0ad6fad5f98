import { expect, test } from 'vitest';
import { locate } from '../../../electron/core/recognition/parse/locate.ts';
import { fieldsRead } from './fields-read.ts';
import { printedLine } from './printed-line.ts';

test("a foreign permanent resident's card is read beside its labels or below them", () => {
  const beside = [
    printedLine('外国人永久居留身份证', 300, 20),
    printedLine('姓名/Name', 60, 100),
    printedLine('SMITH,JOHN', 480, 100),
    printedLine('史密斯', 480, 150),
    printedLine('性别/Sex男/M', 60, 220),
    printedLine('出生日期/DateofBirth1985.03.20', 60, 300),
    printedLine('国籍/Nationality', 60, 380),
    printedLine('有效期限/PeriodofValidity2024.01.05-2034.01.05', 60, 460),
    printedLine('证件号码/IDNo.', 60, 540),
    printedLine('CAN110085032001', 700, 540),
  ];
  const fields = {
    name: '史密斯',
    sex: '男',
    birth: '1985-03-20',
    validFrom: '2024-01-05',
    validTo: '2034-01-05',
    idNumber: 'CAN110085032001',
  };
  expect(fieldsRead('permanent-residence-card', beside)).toEqual(fields);
  const below = [
    printedLine('姓名/Name', 60, 100),
    printedLine('史密斯', 60, 150),
    printedLine('性别/Sex', 60, 220),
    printedLine('男/M', 60, 270),
    printedLine('出生日期/DateofBirth', 60, 340),
    printedLine('1985.03.20', 60, 390),
    printedLine('有效期限/PeriodofValidity', 60, 460),
    printedLine('2024.01.05-2034.01.05', 60, 510),
    printedLine('证件号码/IDNo.', 60, 580),
    printedLine('CAN110085032001', 60, 630),
  ];
  expect(fieldsRead('permanent-residence-card', below)).toEqual(fields);
});

/** A card of which no label was read. */
const unlabelled = [
  printedLine('外国人永久居留身份证', 300, 20),
  printedLine('FOREIGNPERMANENTRESIDENTIDCARD', 300, 70),
  printedLine('SMITH,JOHN', 300, 160),
  printedLine('男/M', 300, 240),
  printedLine('1985.03.20', 700, 240),
];

test("a foreign permanent resident's name and sex are told by their form where their labels were not read", () => {
  const { name, sex } = fieldsRead('permanent-residence-card', unlabelled);
  expect({ name, sex }).toEqual({ name: 'SMITH,JOHN', sex: '男' });
  const misread = unlabelled.with(1, printedLine('FORHGNPERMANENTRESDENTIDCARD', 300, 70));
  expect(fieldsRead('permanent-residence-card', misread)).toMatchObject({
    name: 'SMITH,JOHN',
    birth: '1985-03-20',
  });
});

test('what is left of the label of a name, with a point before it, is no name', () => {
  const worn = [
    printedLine('姓名/.Name', 300, 130),
    printedLine('FISCHER,OLIVIA长孙健坤', 300, 165),
    printedLine('性别/Sex', 300, 205),
    printedLine('男/M', 300, 240),
  ];
  expect(fieldsRead('permanent-residence-card', worn)).toMatchObject({ name: '长孙健坤', sex: '男' });
});

test.each(['2024.0105-2034.01.04', '2024.01-05-2034L01.04'])(
  'a validity is told by its form though a point of it was not read, or misread (%s)',
  (period) => {
    const dated = [...unlabelled, printedLine(period, 300, 320)];
    expect(fieldsRead('permanent-residence-card', dated)).toMatchObject({
      validFrom: '2024-01-05',
      validTo: '2034-01-04',
    });
  },
);

test('the English title of the card is no name, however it was misread', () => {
  for (const title of ['FOASIOSBERNNENTRESIENTIOCR', 'IOEIGNHEVASLNTRISHIDNTIDCAD']) {
    const titled = unlabelled.with(1, printedLine(title, 300, 70));
    expect(fieldsRead('permanent-residence-card', titled).name).toBe('SMITH,JOHN');
  }
});

test('a name without its label may be one of which a fold hides the beginning', () => {
  expect(
    locate('permanent-residence-card', unlabelled).find((place) => place.name === 'name')?.mayBeCut,
  ).toBe(true);
});

test('a sex is told although the letter after it was misread', () => {
  for (const blurred of ['男/V', '男月', '男']) {
    expect(
      fieldsRead('permanent-residence-card', unlabelled.with(3, printedLine(blurred, 300, 240))).sex,
    ).toBe('男');
  }
});
