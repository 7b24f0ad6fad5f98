import type { LetterTemplate } from '../../../shared/model/letter-template.ts';
import { type Piece, toClusters } from './clusters.ts';
import type { FilledBlock, FilledClosingLine, FilledLetter } from './filling.ts';
import type { LetterFont } from './fonts.ts';
import { setLine } from './justification.ts';
import { type Column, labelledLines, labelWidth, lineLength } from './labelled-lines.ts';
import { breakLines, lineWidth } from './line-breaking.ts';
import { baseLine, baseLineOf, lineMarks, type Setting } from './line-marks.ts';
import { type Row, withoutLonelyLines } from './page-flow.ts';
import { type Mark, points, type TextArea, textArea } from './page-geometry.ts';

/** A row with its ink; marks are placed from the row's own top and the page's left edge. */
export interface MarkedRow extends Row {
  readonly marks: readonly Mark[];
}

type PartyBlock = Extract<FilledBlock, { kind: 'party' }>;

const paragraphIndent = 2;
/** Share of the text's width beyond which the closing would no longer stand at the right. */
const widestClosing = 0.85;
/** A paragraph that ends like this stays with the one it announces. */
const announcement = '：';
/** Space below the title and around the parties, in em of the body size. */
const titleGap = 1.1;
const partyGap = 0.3;

/** Sets a letter's text in rows of lines, for one body size (points) and one line pitch (its multiple). */
export function letterRows(
  letter: FilledLetter,
  template: LetterTemplate,
  font: LetterFont,
  size: number,
  linePitch: number,
): MarkedRow[] {
  const setting = { font, area: squareArea(textArea(template.page), size), size, pitch: size * linePitch };
  const parties = letter.body.filter((block) => block.kind === 'party');
  const labels = parties.flatMap(({ lines }) => lines.map((line) => labelWidth(line, setting)));
  const valueLeft = setting.area.left + Math.max(0, ...labels);

  const text = letter.body.flatMap((block) =>
    block.kind === 'party'
      ? partyRows(block, valueLeft, setting)
      : withoutLonelyLines(paragraphRows(block.pieces, setting)),
  );
  return [
    titleRow(letter.title, template.page.titleSize, setting),
    // The closing needs text above it on its page, or it could be put under any other text.
    ...text.map((row, index) => (index === text.length - 1 ? { ...row, withNext: true } : row)),
    closingRow(letter.closing, template.closing, setting),
  ];
}

/** An area as wide as a whole number of characters, so that lines of Chinese need no stretching. */
function squareArea(area: TextArea, size: number): TextArea {
  const width = Math.floor(area.width / size) * size;
  return { ...area, left: area.left + (area.width - width) / 2, width };
}

function titleRow(title: string, titleSize: number, { font, area, size }: Setting): MarkedRow {
  const clusters = toClusters([{ text: title, strong: true }], font.advance);
  const range = { start: 0, end: clusters.length };
  const width = lineWidth(clusters, range, { start: false, end: false }) * titleSize;
  const left = area.left + (area.width - width) / 2;
  return {
    height: titleSize * 1.25 + size * titleGap,
    spaceBefore: 0,
    withNext: true,
    marks: lineMarks(setLine(clusters, range, null, false), left, titleSize * baseLine, titleSize),
  };
}

function partyRows(block: PartyBlock, valueLeft: number, setting: Setting): MarkedRow[] {
  const { left, width } = setting.area;
  const lines = block.lines.flatMap((line) => labelledLines(line, { left, width, valueLeft }, setting));
  return lines.map((marks, index) => ({
    height: setting.pitch + (index === lines.length - 1 ? setting.size * partyGap : 0),
    spaceBefore: 0,
    withNext: true,
    marks,
  }));
}

function paragraphRows(pieces: readonly Piece[], setting: Setting): MarkedRow[] {
  const { font, area, size, pitch } = setting;
  const clusters = toClusters(pieces, font.advance);
  const indent = (line: number) => (line === 0 ? paragraphIndent : 0);
  const measure = (line: number) => area.width / size - indent(line);
  const lines = breakLines(clusters, measure);
  const announces = pieces.at(-1)?.text.endsWith(announcement) ?? false;
  return lines.map((range, line) => {
    const set = setLine(clusters, range, line === lines.length - 1 ? null : measure(line), line > 0);
    const marks = lineMarks(set, area.left + indent(line) * size, baseLineOf(setting), size);
    return { height: pitch, spaceBefore: 0, withNext: announces && line === lines.length - 1, marks };
  });
}

function closingRow(
  lines: readonly FilledClosingLine[],
  closing: LetterTemplate['closing'],
  setting: Setting,
): MarkedRow {
  const { area, pitch } = setting;
  const column = closingColumn(lines, area, closing.indent, setting);
  const marks: Mark[] = [];
  let y = 0;
  for (const line of lines) {
    for (const lineOfMarks of labelledLines(line, column, setting)) {
      marks.push(...lineOfMarks.map((mark) => ({ ...mark, y: mark.y + y })));
      y += pitch;
    }
    y += points(line.roomBelow);
  }
  return { height: y, spaceBefore: points(closing.roomAbove), withNext: false, marks };
}

/** The right part of the text area, a little wider than the template wants where that saves a line. */
function closingColumn(
  lines: readonly FilledClosingLine[],
  area: TextArea,
  indent: number,
  setting: Setting,
): Column {
  const widest = Math.max(...lines.map((line) => lineLength(line, setting)));
  const wanted = area.width * (1 - indent);
  const width = widest > wanted && widest <= area.width * widestClosing ? widest : wanted;
  return { left: area.left + area.width - width, width };
}
