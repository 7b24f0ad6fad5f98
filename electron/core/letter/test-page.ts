import { messages } from '../../../shared/messages/index.ts';
import { type Piece, toClusters } from './clusters.ts';
import { letterFacts } from './compose.ts';
import { drawLetter } from './drawing.ts';
import type { LetterFont } from './fonts.ts';
import { setLine } from './justification.ts';
import { breakLines, naturalWidth, whole } from './line-breaking.ts';
import { baseLine, lineMarks } from './line-marks.ts';
import { type LetterPage, type Mark, pageHeight, pageWidth, points } from './page-geometry.ts';

const texts = messages.testPage;

/** Lengths in millimetres, as they are to be measured on paper. */
const ruler = { length: 100, across: { x: 55, y: 78 }, down: { x: 30, y: 78 } };
const ticks = { millimetre: 3, five: 4.5, ten: 6.5 };
const corner = { inset: 10, length: 10 };
const column = { left: 55, width: 130, top: 96 };
const lead = { left: 25, width: 160, top: 40 };
/** In points. */
const sizes = { title: 22, body: 11, mark: 8 };
const pitch = sizes.body * 1.7;
const hairline = 0.5;

/** A page to print before a letter: rulers that must measure 100 mm, and what to do where they do not. */
export function drawTestPage(font: LetterFont, now: Date): Promise<Uint8Array> {
  return drawLetter([testPage(font)], font, letterFacts(texts.title, now));
}

export function testPage(font: LetterFont): LetterPage {
  const type = typesetter(font);
  return {
    marks: [
      ...corners(),
      ...type.centred({ text: texts.title, strong: true }, 30, sizes.title),
      ...type.paragraph({ text: texts.lead }, lead, points(lead.top)).marks,
      ...type.at(texts.across, ruler.across.x, ruler.across.y - 9),
      ...rulerAcross(type),
      ...type.at(texts.down, ruler.down.x, ruler.down.y - 9),
      ...rulerDown(type),
      ...sections(type),
      ...type.centred({ text: texts.foot }, 280, sizes.mark + 1),
    ],
  };
}

type Typesetter = ReturnType<typeof typesetter>;

/** Text in places given in millimetres, on its base line. */
function typesetter(font: LetterFont) {
  const line = (piece: Piece, left: number, y: number, size: number): Mark[] => {
    const clusters = toClusters([piece], font.advance);
    return lineMarks(setLine(clusters, whole(clusters), null, false), left, y, size);
  };
  const width = (piece: Piece, size: number) => naturalWidth(toClusters([piece], font.advance)) * size;
  return {
    at: (text: string, x: number, y: number) => line({ text }, points(x), points(y), sizes.mark + 1),
    /** @param x of the middle */
    mark: (text: string, x: number, y: number) =>
      line({ text }, points(x) - width({ text }, sizes.mark) / 2, points(y), sizes.mark),
    centred: (piece: Piece, y: number, size: number) =>
      line(piece, (pageWidth - width(piece, size)) / 2, points(y), size),
    /** @param top of its first line, in points; so is `bottom` of its last */
    paragraph: (piece: Piece, { left, width: room }: { left: number; width: number }, top: number) => {
      const clusters = toClusters([piece], font.advance);
      const measure = points(room) / sizes.body;
      const lines = breakLines(clusters, () => measure);
      const marks = lines.flatMap((range, index) =>
        lineMarks(
          setLine(clusters, range, index === lines.length - 1 ? null : measure, index > 0),
          points(left),
          top + index * pitch + sizes.body * baseLine,
          sizes.body,
        ),
      );
      return { marks, bottom: top + lines.length * pitch };
    },
  };
}

function sections(type: Typesetter): Mark[] {
  const marks: Mark[] = [];
  let top = points(column.top);
  for (const section of texts.sections) {
    for (const piece of [{ text: section.title, strong: true }, ...section.texts.map((text) => ({ text }))]) {
      const set = type.paragraph(piece, column, top);
      marks.push(...set.marks);
      top = set.bottom;
    }
    top += pitch * 0.5;
  }
  return marks;
}

/** A right angle in each corner, at a known distance from the paper's edges. */
function corners(): Mark[] {
  const { inset, length } = corner;
  const [right, bottom] = [pageWidth - points(inset), pageHeight - points(inset)];
  const [left, top, reach] = [points(inset), points(inset), points(length)];
  return [left, right].flatMap((x) =>
    [top, bottom].flatMap((y) => [
      lying(x === left ? x : x - reach, y, reach),
      upright(x, y === top ? y : y - reach, reach),
    ]),
  );
}

function rulerAcross(type: Typesetter): Mark[] {
  const { x, y } = ruler.across;
  return [
    lying(points(x), points(y), points(ruler.length)),
    ...eachMillimetre((at, tick) => upright(points(x + at), points(y), points(tick))),
    ...eachCentimetre((at) => type.mark(texts.mark(at), x + at * 10, y - 2)),
  ];
}

function rulerDown(type: Typesetter): Mark[] {
  const { x, y } = ruler.down;
  return [
    upright(points(x), points(y), points(ruler.length)),
    ...eachMillimetre((at, tick) => lying(points(x), points(y + at), points(tick))),
    ...eachCentimetre((at) => type.mark(texts.mark(at), x - 4, y + at * 10 + 1)),
  ];
}

function eachMillimetre(draw: (at: number, tick: number) => Mark): Mark[] {
  return Array.from({ length: ruler.length + 1 }, (_, at) =>
    draw(at, at % 10 === 0 ? ticks.ten : at % 5 === 0 ? ticks.five : ticks.millimetre),
  );
}

const eachCentimetre = (draw: (at: number) => Mark[]): Mark[] =>
  Array.from({ length: ruler.length / 10 + 1 }, (_, at) => draw(at)).flat();

const lying = (x: number, y: number, width: number): Mark => ({
  kind: 'rule',
  x,
  y,
  width,
  thickness: hairline,
});

const upright = (x: number, y: number, height: number): Mark => ({
  kind: 'rule',
  x,
  y,
  width: 0,
  height,
  thickness: hairline,
});
