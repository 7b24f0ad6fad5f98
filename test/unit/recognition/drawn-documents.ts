import { around } from '../../../electron/core/recognition/geometry.ts';
import type { ReadLine } from '../../../electron/core/recognition/read/read-line.ts';
import { printedLine } from './printed-line.ts';

/** A piece of text and where it begins, in pixels. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly isLabel?: boolean;
}

/** Pieces of one row read as one line, as a line finder that sees no gap would. */
function joined(pieces: readonly ReadLine[]): ReadLine {
  return {
    reader: 'reader',
    box: around(pieces.map(({ box }) => box)),
    symbols: pieces.flatMap(({ symbols }) => symbols),
  };
}

/** A card's portrait side, 1000 pixels wide: label and value pieces, an address over several lines. */
export function portraitPieces(values: {
  readonly name: string;
  readonly sex: string;
  readonly nation: string;
  readonly birth: string;
  readonly address: readonly string[];
  readonly idNumber: string;
}): Piece[][] {
  const label = (text: string, x: number, y: number): Piece => ({ text, x, y, isLabel: true });
  const [first = '', ...further] = values.address;
  return [
    [label('姓名', 60, 60), { text: values.name, x: 180, y: 60 }],
    [
      label('性别', 60, 140),
      { text: values.sex, x: 180, y: 140 },
      label('民族', 300, 140),
      { text: values.nation, x: 420, y: 140 },
    ],
    [label('出生', 60, 220), { text: values.birth, x: 180, y: 220 }],
    [label('住址', 60, 300), { text: first, x: 180, y: 300 }],
    ...further.map((text, index) => [{ text, x: 180, y: 350 + 50 * index }]),
    [label('公民身份号码', 60, 540), { text: values.idNumber, x: 340, y: 540 }],
  ];
}

/** A landscape licence, 1800 pixels wide, its labels spread and its long values over several lines. */
export function licencePieces(values: {
  readonly creditCode: string;
  readonly companyName: readonly string[];
  readonly companyType: readonly string[];
  readonly personLabel: string;
  readonly legalPersonName: string;
  readonly capitalLabel: string;
  readonly registeredCapital: string;
  readonly foundedOn: string;
  readonly validity: string;
  readonly addressLabel: string;
  readonly address: readonly string[];
}): Piece[][] {
  const label = (text: string, x: number, y: number): Piece => ({ text, x, y, isLabel: true });
  const block = (x: number, y: number, lines: readonly string[]): Piece[] =>
    lines.map((text, index) => ({ text, x, y: y + 48 * index }));
  const spread = (text: string, x: number, y: number): Piece[] =>
    text.length === 2
      ? [label(text.charAt(0), x, y), label(text.charAt(1), x + 120, y)]
      : [label(text, x, y)];
  const row = (x: number, y: number, text: string, lines: readonly string[]): Piece[][] => {
    const [first, ...further] = block(Math.max(x + 200, x + 40 * text.length + 40), y, lines);
    return [[...spread(text, x, y), ...(first === undefined ? [] : [first])], ...further.map((one) => [one])];
  };
  return [
    [label('营业执照', 760, 60)],
    [label('统一社会信用代码', 80, 180)],
    [{ text: values.creditCode, x: 80, y: 230 }],
    ...row(80, 340, '名称', values.companyName),
    ...row(80, 480, '类型', values.companyType),
    ...row(80, 600, values.personLabel, [values.legalPersonName]),
    ...row(80, 680, '经营范围', [
      '软件开发；电子产品销售；租赁住所中介服务',
      '（依法须经批准的项目，经批准后方可开展经营活动）',
    ]),
    ...row(1000, 340, values.capitalLabel, [values.registeredCapital]),
    ...row(1000, 420, '成立日期', [values.foundedOn]),
    ...row(1000, 500, '营业期限', [values.validity]),
    ...row(1000, 580, values.addressLabel, values.address),
    [label('登记机关', 1000, 860)],
    [{ text: '国家企业信用信息公示系统网址http://www.gsxt.gov.cn', x: 80, y: 1000 }],
  ];
}

/** How a document's pieces come out of reading. */
export interface Mishap {
  /** Whether the pieces of each row come as one line. */
  readonly isJoined: (row: number) => boolean;
  /** What becomes of a label: its text as read, empty when it was not read at all. */
  readonly label: (text: string) => string;
}

export const flawless: Mishap = { isJoined: () => false, label: (text) => text };

/** The lines a reader would hand on for pieces, some joined, some labels misread or missing. */
export function linesOf(rows: readonly (readonly Piece[])[], mishap: Mishap = flawless): ReadLine[] {
  return rows.flatMap((row, index) => {
    const pieces = row
      .map((piece) => (piece.isLabel === true ? { ...piece, text: mishap.label(piece.text) } : piece))
      .filter(({ text }) => text !== '')
      .map(({ text, x, y }) => printedLine(text, x, y));
    return pieces.length > 0 && mishap.isJoined(index) ? [joined(pieces)] : pieces;
  });
}
