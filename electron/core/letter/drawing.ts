import { deflateSync } from 'node:zlib';
import {
  beginText,
  Duplex,
  endText,
  lineTo,
  moveTo,
  PDFArray,
  PDFDocument,
  type PDFFont,
  type PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
  setFontAndSize,
  setLineWidth,
  setTextMatrix,
  setTextRenderingMode,
  stroke,
  TextRenderingMode,
} from 'pdf-lib';
import type { LetterFont } from './fonts.ts';
import { type LetterPage, type Mark, pageHeight, pageWidth } from './page-geometry.ts';

type TextMark = Extract<Mark, { kind: 'text' }>;

export interface DocumentFacts {
  readonly title: string;
  readonly producer: string;
  readonly now: Date;
}

/** Thickness of the outline that makes heavier type (em). */
const strongOutline = 0.022;
const ruleThickness = 0.6;
/** Six capitals and a plus mark a subset (ISO 32000-1, 9.6.4). */
const subsetName = 'BEITUO+NotoSerifCJKsc-Regular';

/** Sheets of paper that are drawn one after the other, in one typeface. */
export interface LetterSheets {
  draw(pages: readonly LetterPage[]): Promise<void>;
  /** Appends all pages of another PDF as they are shown; what was filled in no longer can be changed. */
  append(pdf: Uint8Array): Promise<void>;
  bytes(): Promise<Uint8Array>;
}

/** Draws pages as a PDF; the same pages, facts and font give the same bytes. */
export async function drawLetter(
  pages: readonly LetterPage[],
  font: LetterFont,
  facts: DocumentFacts,
): Promise<Uint8Array> {
  const sheets = await startSheets(font, facts);
  await sheets.draw(pages);
  return sheets.bytes();
}

/** An empty PDF for any number of letters: what they share, above all the font, is in it once. */
export async function startSheets(font: LetterFont, facts: DocumentFacts): Promise<LetterSheets> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(facts.title, { showInWindowTitleBar: true });
  document.setLanguage('zh-CN');
  document.setProducer(facts.producer);
  document.setCreator(facts.producer);
  document.setCreationDate(facts.now);
  document.setModificationDate(facts.now);
  // The back of a signed page stays empty, and no two letters share a sheet.
  document.catalog.getOrCreateViewerPreferences().setDuplex(Duplex.Simplex);
  packNatively(document);
  document.registerFontkit(font.engine);
  let embedding: Promise<PDFFont> | undefined;
  return {
    draw: async (pages) => {
      embedding ??= document.embedFont(font.bytes, { subset: true, customName: subsetName });
      const embedded = await embedding;
      for (const { marks } of pages) drawPage(document.addPage([pageWidth, pageHeight]), marks, embedded);
    },
    append: async (pdf) => {
      const other = await PDFDocument.load(pdf, { updateMetadata: false });
      other.getForm().flatten({ updateFieldAppearances: false });
      for (const page of await document.copyPages(other, other.getPageIndices())) document.addPage(page);
    },
    bytes: () => document.save({ useObjectStreams: true }),
  };
}

/** The font is most of a letter, and packing it in JavaScript is half of the work: Node does that faster. */
function packNatively({ context }: PDFDocument) {
  context.flateStream = (contents, dict = {}) => {
    const bytes = typeof contents === 'string' ? Buffer.from(contents, 'latin1') : contents;
    return context.stream(deflateSync(bytes), { ...dict, Filter: 'FlateDecode' });
  };
}

function drawPage(page: PDFPage, marks: readonly Mark[], font: PDFFont) {
  const key = page.node.newFontDictionary('Song', font.ref);
  page.pushOperators(beginText());
  for (const run of textRuns(marks)) page.pushOperators(...runOperators(run, key, font, page));
  page.pushOperators(endText(), setLineWidth(ruleThickness));
  for (const mark of marks) {
    if (mark.kind !== 'rule') continue;
    if (mark.thickness !== undefined) page.pushOperators(setLineWidth(mark.thickness));
    const y = hundredths(pageHeight - mark.y);
    const end = hundredths(pageHeight - mark.y - (mark.height ?? 0));
    page.pushOperators(moveTo(hundredths(mark.x), y), lineTo(hundredths(mark.x + mark.width), end), stroke());
  }
}

/** Characters that follow each other on one line in one size and weight. */
function textRuns(marks: readonly Mark[]): TextMark[][] {
  const runs: TextMark[][] = [];
  let previous: Mark | undefined;
  for (const mark of marks) {
    if (mark.kind === 'text') {
      const run = runs.at(-1);
      if (run && previous?.kind === 'text' && continues(previous, mark)) run.push(mark);
      else runs.push([mark]);
    }
    previous = mark;
  }
  return runs;
}

const continues = (previous: TextMark, next: TextMark) =>
  previous.y === next.y && previous.size === next.size && previous.strong === next.strong;

function runOperators(run: readonly TextMark[], key: PDFName, font: PDFFont, page: PDFPage): PDFOperator[] {
  const [first] = run;
  if (!first) return [];
  const { size, strong, x, y } = first;
  return [
    setFontAndSize(key, size),
    setTextRenderingMode(strong ? TextRenderingMode.FillAndOutline : TextRenderingMode.Fill),
    ...(strong ? [setLineWidth(size * strongOutline)] : []),
    setTextMatrix(1, 0, 0, 1, hundredths(x), hundredths(pageHeight - y)),
    PDFOperator.of(PDFOperatorNames.ShowTextAdjusted, [adjustedText(run, size, font, page)]),
  ];
}

/** A length in points, no finer than any printer. */
const hundredths = (length: number) => Math.round(length * 100) / 100;

/** The run's characters with the corrections, in thousandths of an em, that put each at its own `x`. */
function adjustedText(run: readonly TextMark[], size: number, font: PDFFont, page: PDFPage): PDFArray {
  const array = PDFArray.withContext(page.doc.context);
  let pen = run[0]?.x ?? 0;
  let pending = '';
  for (const mark of run) {
    const correction = Math.round(((pen - mark.x) / size) * 1000);
    if (correction !== 0) {
      if (pending !== '') array.push(font.encodeText(pending));
      pending = '';
      array.push(PDFNumber.of(correction));
      pen -= (correction * size) / 1000;
    }
    pending += mark.text;
    pen += mark.width;
  }
  if (pending !== '') array.push(font.encodeText(pending));
  return array;
}
