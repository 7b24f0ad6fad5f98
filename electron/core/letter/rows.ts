import type { LetterTemplate } from '../../../shared/model/letter-template.ts';
import { type Piece, toClusters } from './clusters.ts';
import type { FilledBlock, FilledClosingLine, FilledLetter } from './filling.ts';
import type { LetterFont } from './fonts.ts';
import { type SetCluster, setLine } from './justification.ts';
import { breakLines, type LineRange, lineWidth } from './line-breaking.ts';
import { type Row, withoutLonelyLines } from './page-flow.ts';
import { type Mark, points, type TextArea } from './page-geometry.ts';

/** A row with its ink; marks are placed from the row's own top and the page's left edge. */
export interface MarkedRow extends Row {
  readonly marks: readonly Mark[];
}

interface Setting {
  readonly font: LetterFont;
  readonly area: TextArea;
  /** Body size in points. */
  readonly size: number;
  /** Distance of base lines in points. */
  readonly pitch: number;
}

const indentOfParagraph = 2;
/** Where Chinese type has its base line, in em below the top of the character's square. */
const baseLine = 0.88;
/** How far below the base line one writes on a blank (em). */
const ruleDepth = 0.14;

/** Sets a letter's text in rows of lines for one body size. */
export function letterRows(
  letter: FilledLetter,
  template: LetterTemplate,
  font: LetterFont,
  area: TextArea,
  size: number,
): MarkedRow[] {
  const setting = { font, area, size, pitch: size * template.page.linePitch };
  const rows = [
    titleRow(letter.title, template.page.titleSize, setting),
    ...letter.body.flatMap((block, index) => blockRows(block, letter.body[index + 1], setting)),
  ];
  // The closing needs text above it on its page, or it could be put under any other text.
  const lastText = rows.pop();
  if (lastText) rows.push({ ...lastText, withNext: true });
  return [...rows, closingRow(letter.closing, template.closing, setting)];
}

function titleRow(title: string, titleSize: number, { font, area, size }: Setting): MarkedRow {
  const clusters = toClusters([{ text: title, strong: true }], font.advance);
  const range = { start: 0, end: clusters.length };
  const natural = lineWidth(clusters, range, { start: false, end: false }) * titleSize;
  const height = titleSize * 1.25;
  return {
    height: height + size * 1.1,
    spaceBefore: 0,
    withNext: true,
    marks: lineMarks(
      setLine(clusters, range, null, false),
      area.left + (area.width - natural) / 2,
      titleSize * baseLine,
      titleSize,
    ),
  };
}

function blockRows(block: FilledBlock, next: FilledBlock | undefined, setting: Setting): MarkedRow[] {
  if (block.kind === 'paragraph') return paragraphRows(block.pieces, setting);
  const rows = labelledLines(block.label, block.value, setting.area.left, setting.area.width, setting);
  const last = next?.kind === 'paragraph' ? setting.size * 0.6 : 0;
  return rows.map((marks, index) => ({
    height: setting.pitch + (index === rows.length - 1 ? last : 0),
    spaceBefore: 0,
    withNext: true,
    marks,
  }));
}

function paragraphRows(pieces: readonly Piece[], setting: Setting): MarkedRow[] {
  const { font, area, size, pitch } = setting;
  const clusters = toClusters(pieces, font.advance);
  const indent = (line: number) => (line === 0 ? indentOfParagraph : 0);
  const measure = (line: number) => area.width / size - indent(line);
  const lines = breakLines(clusters, measure);
  return withoutLonelyLines(
    lines.map((range, line) => ({
      height: pitch,
      spaceBefore: 0,
      withNext: false,
      marks: lineMarks(
        setLine(clusters, range, line === lines.length - 1 ? null : measure(line), line > 0),
        area.left + indent(line) * size,
        baseLineOf(setting),
        size,
      ),
    })),
  );
}

function closingRow(
  lines: readonly FilledClosingLine[],
  closing: LetterTemplate['closing'],
  setting: Setting,
): MarkedRow {
  const { area, pitch } = setting;
  const left = area.left + area.width * closing.indent;
  const width = area.width * (1 - closing.indent);
  const marks: Mark[] = [];
  let y = 0;
  for (const { label, value, roomBelow } of lines) {
    for (const line of labelledLines(label, value, left, width, setting)) {
      marks.push(...line.map((mark) => ({ ...mark, y: mark.y + y })));
      y += pitch;
    }
    y += points(roomBelow);
  }
  return { height: y, spaceBefore: points(closing.roomAbove), withNext: false, marks };
}

/** A label with its value beside it, wrapped under itself; without a value, a line to write on. */
function labelledLines(
  label: Piece,
  value: readonly Piece[],
  left: number,
  width: number,
  setting: Setting,
): Mark[][] {
  const { font, size } = setting;
  const y = baseLineOf(setting);
  const labelClusters = toClusters([label], font.advance);
  const labelRange = { start: 0, end: labelClusters.length };
  const labelWidth = lineWidth(labelClusters, labelRange, { start: false, end: false }) * size;
  const labelMarks = lineMarks(setLine(labelClusters, labelRange, null, false), left, y, size);
  const valueLeft = left + labelWidth;
  const valueWidth = width - labelWidth;
  if (value.length === 0) {
    return [[...labelMarks, { kind: 'rule', x: valueLeft, y: y + size * ruleDepth, width: valueWidth }]];
  }
  const clusters = toClusters(value, font.advance);
  const lines: LineRange[] = breakLines(clusters, () => valueWidth / size);
  return lines.map((range, line) => [
    ...(line === 0 ? labelMarks : []),
    ...lineMarks(setLine(clusters, range, null, line > 0), valueLeft, y, size),
  ]);
}

const baseLineOf = ({ pitch, size }: Setting) => (pitch - size) / 2 + size * baseLine;

function lineMarks(line: readonly SetCluster[], left: number, y: number, size: number): Mark[] {
  return line.map(({ text, blank, strong, x, width }) =>
    blank
      ? { kind: 'rule', x: left + x * size, y: y + size * ruleDepth, width: width * size }
      : { kind: 'text', text, x: left + x * size, y, width: width * size, size, strong },
  );
}
