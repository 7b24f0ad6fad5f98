import { expect, test } from 'vitest';
import { partsIn, showsTwo } from '../../../electron/core/recognition/part/part.ts';
import type { ReadLine } from '../../../electron/core/recognition/read/read-line.ts';
import { printedLine } from './printed-line.ts';

/** Labels of a portrait side whose card begins at `x`, `y` and is 1000 pixels wide. */
const portrait = (x: number, y: number): ReadLine[] => [
  printedLine('姓名顾晓岚', x + 60, y + 65),
  printedLine('性别女民族汉', x + 60, y + 150),
  printedLine('出生1990年3月7日', x + 60, y + 232),
  printedLine('住址江苏省无锡市', x + 60, y + 314),
  printedLine('公民身份号码320211', x + 60, y + 522),
];

const emblem = (x: number, y: number): ReadLine[] => [
  printedLine('中华人民共和国', x + 410, y + 93),
  printedLine('居民身份证', x + 370, y + 207),
  printedLine('签发机关无锡市公安局', x + 270, y + 456),
  printedLine('有效期限2015.06.01-长期', x + 270, y + 529),
];

const license = (x: number, y: number): ReadLine[] => [
  printedLine('营业执照', x + 500, y),
  printedLine('法定代表人高远', x, y + 300),
  printedLine('注册资本壹佰万元', x + 900, y + 300),
];

const near = (value: number | undefined, expected: number) => Math.abs((value ?? 0) - expected) < 45;

test.each([
  ['above each other', portrait(100, 200), emblem(100, 1000), [100, 200], [100, 1000]],
  ['close above each other', portrait(100, 200), emblem(120, 860), [100, 200], [120, 860]],
  ['beside each other', portrait(0, 0), emblem(1050, 10), [0, 0], [1050, 10]],
] as const)('both sides %s are two cards where their words say', (_, first, second, a, b) => {
  const parts = partsIn([...first, ...second]);
  expect(parts.map(({ sort }) => sort)).toEqual(['card', 'card']);
  for (const [index, [x, y]] of [a, b].entries()) {
    const box = parts[index]?.box;
    expect([near(box?.x, x), near(box?.y, y), near(box?.width, 1000), near(box?.height, 631)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  }
});

test.each([
  ['beside each other', 1080, 0],
  ['above each other', 30, 700],
])('portrait sides of two people %s are two cards', (_, x, y) => {
  const parts = partsIn([...portrait(0, 0), ...portrait(x, y)]);
  expect(parts).toHaveLength(2);
  expect(
    parts.map(({ box }) => [near(box.x, 0) || near(box.x, x), near(box.y, 0) || near(box.y, y)]),
  ).toEqual([
    [true, true],
    [true, true],
  ]);
});

test('a card is one, though some of its words were misread', () => {
  const [name, , , , number] = portrait(0, 0);
  const lines = [name, printedLine('公民身份号吗320211', 60, 522)].filter((line) => line !== undefined);
  expect(partsIn(lines)).toHaveLength(1);
  expect(partsIn(number === undefined ? [] : [number])).toHaveLength(1);
});

test('a licence with a card on it is a paper and a card', () => {
  const parts = partsIn([...license(0, 0), ...portrait(300, 900)]);
  expect(parts.map(({ sort }) => sort).toSorted()).toEqual(['card', 'paper']);
});

test('the words at a licence’s foot are no card', () => {
  const parts = partsIn([...license(0, 0), printedLine('中华人民共和国国家市场监督管理总局', 200, 1100)]);
  expect(parts.map(({ sort }) => sort)).toEqual(['paper']);
});

test('other text is no document', () => {
  expect(partsIn([printedLine('麻烦把证件发我一下', 0, 0), printedLine('好的，稍等', 0, 100)])).toEqual([]);
});

test('a foreigner’s card, whose words are on ID cards too, is one card around all of its print', () => {
  const lines = [
    printedLine('外国人永久居留身份证', 200, 90),
    printedLine('姓名', 60, 180),
    printedLine('性别', 60, 250),
    printedLine('国籍', 60, 320),
    printedLine('有效期限', 60, 390),
    printedLine('签发机关', 60, 460),
    printedLine('证件号码', 60, 530),
  ];
  const around = { sort: 'card', box: { x: -48, width: 756 } };
  expect(partsIn(lines)).toMatchObject([around]);
  expect(partsIn([...lines, ...emblem(1200, 0)])).toMatchObject([{ sort: 'card' }, around]);
  expect(partsIn([...lines, printedLine('请注意查收', 60, 900)])).toMatchObject([around]);
});

test('a card reaches around the values of its rows', () => {
  const [part] = partsIn([
    printedLine('中华人民共和国', 345, 90),
    printedLine('签发机关', 165, 340),
    printedLine('有效期限', 165, 400),
    printedLine('2023.08.10-2028.08.10', 360, 400),
  ]);
  expect((part?.box.x ?? 0) + (part?.box.width ?? 0)).toBeGreaterThan(360 + 21 * 40);
});

test('a card beyond the edge of a paper is told by its number alone, and its place by where numbers stand', () => {
  const number = '440604196104132110';
  const [card] = partsIn([...license(900, 0), printedLine(number, 340, 522)]).filter(
    ({ sort }) => sort === 'card',
  );
  expect(card?.box.x).toBeLessThan(100);
  expect(card?.box.y).toBeLessThan(100);
  const wrong = number.replace(/.$/, '1');
  expect(partsIn([...license(900, 0), printedLine(wrong, 340, 522)]).map(({ sort }) => sort)).toEqual([
    'paper',
  ]);
});

test('a card of which only the number was read whole reaches up to where its name must stand', () => {
  const faint = (text: string) => {
    const line = printedLine(text, 60, 530);
    return { ...line, box: { ...line.box, height: 22, width: 200 } };
  };
  const number = printedLine('440604196104132110', 440, 522);
  const [card] = partsIn([faint('公民身份号码'), number]);
  // 18 digits take 0.56 of a card's width, whose name stands 0.725 of its height above them.
  const height = (18 * 40) / 0.56 / (85.6 / 53.98);
  expect(card?.box.y).toBeLessThan(542 - 0.725 * height);
});

test('a card told by a number in narrow digits reaches up over the rows above it, and no further', () => {
  const rows = [
    [642, '农娟宁'],
    [701, '女'],
    [752, '生1965年6月29日'],
    [809, '贵州省黔东南苗族侗族自'],
    [868, '号梧桐苑'],
    [962, '522601196506299805'],
  ] as const;
  const lines = rows.map(([y, text]) => {
    const line = printedLine(text, 430, y);
    return { ...line, box: { ...line.box, width: Math.min(278, line.box.width), height: 24 } };
  });
  const header = printedLine('身份证复印件', 430, 400);
  // With two rows of an address or with one, below which there is room for two more.
  for (const print of [lines, lines.toSpliced(4, 1)]) {
    const [card] = partsIn([header, ...print]);
    expect(card?.box.y).toBeLessThan(620);
    expect(card?.box.y).toBeGreaterThan(header.box.y + header.box.height);
  }
});

test('the number of one side and the words of the other are two cards', () => {
  const number = printedLine('440604196104132110', 340, 522);
  expect(showsTwo([...emblem(0, 700), number])).toBe(true);
  expect(showsTwo(emblem(0, 700))).toBe(false);
  expect(showsTwo([...portrait(0, 0), number])).toBe(false);
});
