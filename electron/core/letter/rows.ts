import type { LetterTemplate } from '../../../shared/model/letter-template.ts';
import type { ClusteredBlock, ClusteredClosingLine, ClusteredLetter } from './clustered-letter.ts';
import type { Cluster } from './clusters.ts';
import { setLine } from './justification.ts';
import { type Column, labelledLines, lineLength } from './labelled-lines.ts';
import { breakLines, naturalWidth, whole } from './line-breaking.ts';
import { baseLine, baseLineOf, lineMarks, type Setting } from './line-marks.ts';
import { type Row, withoutLonelyLines } from './page-flow.ts';
import { type Mark, points, type TextArea, textArea } from './page-geometry.ts';

/** A row with its ink; marks are placed from the row's own top and the page's left edge. */
export interface MarkedRow extends Row {
  readonly marks: readonly Mark[];
}

type PartyBlock = Extract<ClusteredBlock, { kind: 'party' }>;
type ParagraphBlock = Extract<ClusteredBlock, { kind: 'paragraph' }>;

const paragraphIndent = 2;
/** Space below the title and below a party, in em of the body size. */
const titleGap = 1.1;
const partyGap = 0.3;
/** Share of the text's width beyond which the closing would no longer stand at the right. */
const widestClosing = 0.85;

/** Sets a letter in rows of lines, for one body size (points) and one line pitch (its multiple). */
export function letterRows(
  letter: ClusteredLetter,
  template: LetterTemplate,
  size: number,
  linePitch: number,
): MarkedRow[] {
  const setting = { area: squareArea(textArea(template.page), size), size, pitch: size * linePitch };
  const parties = letter.body.filter((block) => block.kind === 'party');
  const labels = parties.flatMap(({ lines }) => lines.map(({ label }) => naturalWidth(label) * size));
  const valueLeft = setting.area.left + Math.max(0, ...labels);

  const text = letter.body.flatMap((block) =>
    block.kind === 'party' ? partyRows(block, valueLeft, setting) : paragraphRows(block, setting),
  );
  return [
    titleRow(letter.title, template.page.titleSize, setting),
    // The closing needs text above it on its page, or it could be put under any other text.
    ...text.map((row, index) => (index === text.length - 1 ? { ...row, withNext: true } : row)),
    ...closingRows(letter.closing, template.closing, setting),
  ];
}

/** An area as wide as a whole number of characters, so that lines of Chinese need no stretching. */
function squareArea(area: TextArea, size: number): TextArea {
  const width = Math.floor(area.width / size) * size;
  return { ...area, left: area.left + (area.width - width) / 2, width };
}

function titleRow(title: readonly Cluster[], titleSize: number, { area, size }: Setting): MarkedRow {
  const left = area.left + (area.width - naturalWidth(title) * titleSize) / 2;
  return {
    height: titleSize * 1.25 + size * titleGap,
    spaceBefore: 0,
    withNext: true,
    marks: lineMarks(setLine(title, whole(title), null, false), left, titleSize * baseLine, titleSize),
  };
}

function partyRows({ lines }: PartyBlock, valueLeft: number, setting: Setting): MarkedRow[] {
  const { left, width } = setting.area;
  const rows = lines.flatMap((line) => labelledLines(line, { left, width, valueLeft }, setting));
  return rows.map((marks, index) => ({
    height: setting.pitch + (index === rows.length - 1 ? setting.size * partyGap : 0),
    spaceBefore: 0,
    withNext: index < rows.length - 1,
    marks,
  }));
}

function paragraphRows({ clusters, announces }: ParagraphBlock, setting: Setting): MarkedRow[] {
  const { area, size, pitch } = setting;
  const indent = (line: number) => (line === 0 ? paragraphIndent : 0);
  const measure = (line: number) => area.width / size - indent(line);
  const lines = breakLines(clusters, measure);
  const rows = lines.map((range, line) => {
    const last = line === lines.length - 1;
    const set = setLine(clusters, range, last ? null : measure(line), line > 0);
    const marks = lineMarks(set, area.left + indent(line) * size, baseLineOf(setting), size);
    return { height: pitch, spaceBefore: 0, withNext: last && announces, marks };
  });
  return withoutLonelyLines(rows);
}

function closingRows(
  lines: readonly ClusteredClosingLine[],
  closing: LetterTemplate['closing'],
  setting: Setting,
): MarkedRow[] {
  const column = closingColumn(lines, closing.indent, setting);
  const rows = lines.flatMap((line) => {
    const marked = labelledLines(line, column, setting);
    return marked.map((marks, index) => ({
      marks,
      height: setting.pitch + (index === marked.length - 1 ? points(line.roomBelow) : 0),
    }));
  });
  return rows.map((row, index) => ({
    ...row,
    spaceBefore: index === 0 ? points(closing.roomAbove) : 0,
    withNext: index < rows.length - 1,
  }));
}

/** The right part of the text area, a little wider than the template wants where that saves a line. */
function closingColumn(
  lines: readonly ClusteredClosingLine[],
  indent: number,
  { area, size }: Setting,
): Column {
  const widest = Math.max(...lines.map(lineLength)) * size;
  const wanted = area.width * (1 - indent);
  const width = widest > wanted && widest <= area.width * widestClosing ? widest : wanted;
  return { left: area.left + area.width - width, width };
}
