import { type Cluster, toClusters } from '../../letter/clusters.ts';
import type { LetterFont } from '../../letter/fonts.ts';
import { setLine } from '../../letter/justification.ts';
import { breakLines, naturalWidth, whole } from '../../letter/line-breaking.ts';
import { baseLine, lineMarks } from '../../letter/line-marks.ts';
import { flowPages, type Row } from '../../letter/page-flow.ts';
import { type LetterPage, type Mark, pageHeight, pageWidth, points } from '../../letter/page-geometry.ts';
import { pageNumber } from '../../letter/page-number.ts';
import type { Block, Paper } from './paper.ts';
import { printable } from './printable.ts';

interface MarkedRow extends Row {
  readonly marks: readonly Mark[];
}

const area = {
  left: points(22),
  top: points(20),
  width: pageWidth - points(44),
  height: pageHeight - points(44),
};
/** In points. */
const sizes = { title: 20, heading: 12.5, body: 10.5, code: 25 };
const pitch = sizes.body * 1.55;
/** Width of the names of entries, and the gap to what stands beside them. */
const labelWidth = area.width * 0.34;
const labelGap = sizes.body;
const indentation = sizes.body;
/** Parts entries without standing out, in points. */
const hairline = 0.25;
/** Above what begins with a line in heavier type. */
const leadSpace = 4;
/** Groups of a code beside each other, the height of their lines, and the air around all, in points. */
const codeColumns = 3;
const codePitch = sizes.code * 1.7;
const codeAir = 14;
/** Air above and below what stands between two lines. */
const entryAir = 2;

/** Sets a paper on as many A4 pages as it takes, numbered from the second on. */
export function setPaper({ title, blocks }: Paper, font: LetterFont): LetterPage[] {
  const setting: Setting = {
    clusters: (text, strong) => toClusters([{ text: printable(text, font), strong }], font.advance),
  };
  const rows = [titleRow(title, setting), ...blocks.flatMap((block) => blockRows(block, setting))];
  const pages = flowPages(rows, area.height);
  return pages.map((page, index) => ({
    marks: [
      ...page.flatMap(({ row, top }) => row.marks.map((mark) => ({ ...mark, y: mark.y + area.top + top }))),
      ...pageNumber(index + 1, pages.length, font),
    ],
  }));
}

interface Setting {
  readonly clusters: (text: string, strong: boolean) => readonly Cluster[];
}

function titleRow(title: string, { clusters }: Setting): MarkedRow {
  const set = clusters(title, true);
  const left = area.left + (area.width - naturalWidth(set) * sizes.title) / 2;
  const marks = lineMarks(setLine(set, whole(set), null, false), left, sizes.title * baseLine, sizes.title);
  return { height: sizes.title * 1.9, spaceBefore: 0, withNext: true, marks };
}

function blockRows(block: Block, setting: Setting): MarkedRow[] {
  switch (block.kind) {
    case 'heading':
      return [headingRow(block.text, setting)];
    case 'paragraph': {
      const left = block.indent === true ? indentation : 0;
      const lines = linesOf(setting.clusters(block.text, block.strong === true), left, area.width - left);
      return tied(
        lines.map((marks, line) => ({
          height: pitch,
          spaceBefore: block.strong === true && line === 0 ? leadSpace : 0,
          withNext: block.strong === true,
          marks,
        })),
      );
    }
    case 'code':
      return codeRows(block.groups, setting);
    case 'entry':
      return entryRows(block, setting);
  }
}

function headingRow(text: string, { clusters }: Setting): MarkedRow {
  const set = clusters(text, true);
  const marks = lineMarks(
    setLine(set, whole(set), null, false),
    area.left,
    sizes.heading * 1.2,
    sizes.heading,
  );
  return { height: sizes.heading * 1.9, spaceBefore: sizes.heading * 0.8, withNext: true, marks };
}

/** Groups in columns, each in the middle of its own, so that the eye finds back to where it was. */
function codeRows(groups: readonly string[], { clusters }: Setting): MarkedRow[] {
  const column = area.width / codeColumns;
  const rule = (y: number): Mark => ({ kind: 'rule', x: area.left, y, width: area.width, thickness: 0.75 });
  const count = Math.ceil(groups.length / codeColumns);
  return Array.from({ length: count }, (_, row) => {
    const [isFirst, isLast] = [row === 0, row === count - 1];
    const top = isFirst ? codeAir : 0;
    const height = codePitch + top + (isLast ? codeAir : 0);
    const y = top + (codePitch - sizes.code) / 2 + sizes.code * baseLine;
    const marks = groups.slice(row * codeColumns, (row + 1) * codeColumns).flatMap((group, place) => {
      const set = clusters(group, true);
      const left = area.left + column * place + (column - naturalWidth(set) * sizes.code) / 2;
      return lineMarks(setLine(set, whole(set), null, false), left, y, sizes.code);
    });
    const rules = [...(isFirst ? [rule(0)] : []), ...(isLast ? [rule(height)] : [])];
    return { height, spaceBefore: isFirst ? codeAir : 0, withNext: !isLast, marks: [...marks, ...rules] };
  });
}

/** Name and value side by side, each broken where its column ends. */
function entryRows(
  { label, value, ruled }: Extract<Block, { kind: 'entry' }>,
  setting: Setting,
): MarkedRow[] {
  const labels = linesOf(setting.clusters(label, false), 0, labelWidth);
  const valueLeft = labelWidth + labelGap;
  const values = linesOf(setting.clusters(value, false), valueLeft, area.width - valueLeft);
  const count = Math.max(1, labels.length, values.length);
  const rows = Array.from({ length: count }, (_, index) => {
    const isLast = index === count - 1;
    const air = ruled === true ? entryAir : 0;
    const rule: Mark[] =
      isLast && ruled === true
        ? [{ kind: 'rule', x: area.left, y: pitch + air, width: area.width, thickness: hairline }]
        : [];
    return {
      height: pitch + (isLast ? 2 * air : 0),
      spaceBefore: 0,
      withNext: !isLast,
      marks: [...(labels[index] ?? []), ...(values[index] ?? []), ...rule],
    };
  });
  return rows;
}

/** The lines of a text in a column, `left` counted from the text area's edge. */
function linesOf(clusters: readonly Cluster[], left: number, width: number): Mark[][] {
  const measure = width / sizes.body;
  const y = (pitch - sizes.body) / 2 + sizes.body * baseLine;
  return breakLines(clusters, () => measure).map((range, line, lines) => {
    const set = setLine(clusters, range, line === lines.length - 1 ? null : measure, line > 0);
    return lineMarks(set, area.left + left, y, sizes.body);
  });
}

/** No page ends after the first line of several. */
const tied = (rows: readonly MarkedRow[]): MarkedRow[] =>
  rows.map((row, index) => (index === 0 && rows.length > 1 ? { ...row, withNext: true } : row));
