import { degrees, type PDFDocument, type PDFFont, type PDFPage, PDFTextField } from 'pdf-lib';
import { messages } from '../../../shared/messages/index.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { FormPlace, FormValue } from '../../../shared/model/letter-form.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { LetterFont } from '../letter/fonts.ts';
import { type FilledLine, filledLines } from './filled-line.ts';
import { type FittedText, fitText } from './fit-text.ts';
import { formValues } from './form-values.ts';
import { damagedForm, formOf, layoutOf, openForm } from './open-form.ts';
import { ownContents } from './own-contents.ts';
import { pageFrame } from './page-frame.ts';

const texts = messages.letterForm;
const subsetName = 'BEITUO+NotoSerifCJKsc-Regular';
/** The far edge of a page as a ratio, with room for rounding. */
const onPage = 1.001;

export interface FormRequest {
  readonly bytes: Uint8Array;
  /** The form's file name, for problems. */
  readonly name: string;
  readonly places: readonly FormPlace[];
  readonly document: CaseDocument;
  readonly platformName: string;
  readonly font: LetterFont;
}

export interface FilledForm {
  /** The PDF, `null` when a problem keeps it from being right. */
  readonly bytes: Uint8Array | null;
  readonly pages: number;
  readonly problems: Problem[];
  /** What was filled in where, for whoever looks at the paper again. */
  readonly filled: readonly FilledLine[];
}

/**
 * Fills a platform's own letter with a case's values. The result begins with the file's own bytes, byte by
 * byte; what is filled in follows as an addition. A value that was not typed leaves its place empty; one
 * that cannot be printed in its place is a problem, and then there is no letter.
 */
export async function fillForm(request: FormRequest): Promise<FilledForm> {
  const { bytes, name, places, document, platformName, font } = request;
  const form = await openForm(bytes, name);
  const pages = form.getPageCount();
  const values = formValues(document, platformName);
  const filled = places.filter(({ value }) => values[value] !== '');
  const missing = glyphProblems(filled, values, font);
  if (missing.length > 0) return { bytes: null, pages, problems: missing, filled: [] };
  if (filled.length === 0) return { bytes: Uint8Array.from(bytes), pages, problems: [], filled: [] };

  try {
    form.registerFontkit(font.engine);
    const embedded = await form.embedFont(font.bytes, { subset: true, customName: subsetName });
    const lines: FilledLine[] = [];
    const note: Note = (place, fitted, corner) => {
      lines.push(...filledLines(place, values[place.value], fitted, corner, document, font.advance));
    };
    const print = printer(form, { font, embedded }, fieldPlaces(form, name), note);
    const problems = filled.flatMap((place) => print(place, values[place.value]) ?? []);
    if (problems.length > 0) return { bytes: null, pages, problems, filled: [] };
    return { bytes: await form.save({ updateFieldAppearances: false }), pages, problems: [], filled: lines };
  } catch (cause) {
    // What the file says of its pages and fields need not hold.
    throw damagedForm(name, cause);
  }
}

/** Told of each value that was printed: on which page, and where the top left of its place is shown, in points. */
type Note = (
  place: { readonly value: FormValue; readonly page: number },
  fitted: FittedText,
  corner: { readonly x: number; readonly y: number },
) => void;

/** Where the file's own text fields are shown, by name. */
type FieldPlaces = ReadonlyMap<string, { readonly page: number; readonly x: number; readonly y: number }>;

function fieldPlaces(form: PDFDocument, file: string): FieldPlaces {
  const { pages, fields } = layoutOf(form, file);
  return new Map(
    fields.map(({ name, page, box }) => {
      const { width = 0, height = 0 } = pages[page] ?? {};
      return [name, { page, x: box[0] * width + fieldPadding / 2, y: box[1] * height }];
    }),
  );
}

/** Prints one value at a time in its place; what keeps it from that is the answer. */
function printer(form: PDFDocument, typeface: Typeface, fields: FieldPlaces, note: Note) {
  const prepared = new Set<PDFPage>();
  return (place: FormPlace, text: string): Problem | null => {
    if (place.kind === 'field') {
      const shown = fields.get(place.name);
      return writeInField(form, place, text, typeface, (fitted) => {
        if (shown) note({ value: place.value, page: shown.page }, fitted, shown);
      });
    }
    const page = form.getPages()[place.page];
    if (page === undefined) {
      return { code: 'letter-form-place', ...texts.pageMissing(texts.values[place.value], place.page + 1) };
    }
    if (!prepared.has(page)) ownContents(page);
    prepared.add(page);
    return drawInPlace(page, place, text, typeface, note);
  };
}

type Widget = ReturnType<PDFTextField['acroField']['getWidgets']>[number];
/** Left and right of a field's text together (points). */
const fieldPadding = 4;

interface Typeface {
  readonly font: LetterFont;
  readonly embedded: PDFFont;
}

function drawInPlace(
  page: PDFPage,
  { page: number, box, value }: Extract<FormPlace, { kind: 'mark' }>,
  text: string,
  { font, embedded }: Typeface,
  note: Note,
): Problem | null {
  const frame = pageFrame(page);
  if (box[0] + box[2] > onPage || box[1] + box[3] > onPage) {
    return { code: 'letter-form-place', ...texts.outside(texts.values[value], number + 1) };
  }
  const [left, top] = [box[0] * frame.width, box[1] * frame.height];
  const size = { width: box[2] * frame.width, height: box[3] * frame.height };
  const fitted = fitText(text, size, font.advance);
  if (fitted === null)
    return { code: 'letter-form-place', ...texts.tooSmall(texts.values[value], number + 1) };
  for (const line of fitted.lines) {
    page.drawText(line.text, {
      ...frame.toPage(left + line.x, top + line.y),
      size: fitted.size,
      font: embedded,
      rotate: degrees(frame.turn),
    });
  }
  note({ value, page: number }, fitted, { x: left, y: top });
  return null;
}

function writeInField(
  form: PDFDocument,
  { name, value }: Extract<FormPlace, { kind: 'field' }>,
  text: string,
  { font, embedded }: Typeface,
  note: (fitted: FittedText) => void,
): Problem | null {
  const field = formOf(form)?.getFieldMaybe(name);
  const refused: Problem = { code: 'letter-form-place', ...texts.fieldRefused(texts.values[value]) };
  if (!(field instanceof PDFTextField)) return refused;
  const longest = field.getMaxLength();
  if (longest !== undefined && [...text].length > longest) {
    return { code: 'letter-form-place', ...texts.fieldTooShort(texts.values[value], longest) };
  }
  const [widget] = field.acroField.getWidgets();
  const fitted = fitText(text, roomIn(widget), font.advance);
  if (fitted === null) return { code: 'letter-form-place', ...texts.fieldTooSmall(texts.values[value]) };
  try {
    if (fitted.lines.length > 1) field.enableMultiline();
    field.setFontSize(fitted.size);
    // pdf-lib breaks lines at spaces only, which Chinese does not have.
    field.setText(fitted.lines.map((line) => line.text).join('\n'));
    field.updateAppearances(embedded);
    note(fitted);
    return null;
  } catch {
    return refused;
  }
}

/** What a field leaves for text, as the text runs: on a turned page its rectangle lies across. */
function roomIn(widget: Widget | undefined) {
  const { width = 0, height = 0 } = widget?.getRectangle() ?? {};
  const turn = widget?.getAppearanceCharacteristics()?.getRotation() ?? 0;
  const [along, across] = turn % 180 === 0 ? [width, height] : [height, width];
  return { width: along - fieldPadding, height: across };
}

/** Characters that the font cannot print, one problem per value. */
function glyphProblems(
  places: readonly FormPlace[],
  values: Readonly<Record<FormValue, string>>,
  font: LetterFont,
): Problem[] {
  return [...new Set(places.map(({ value }) => value))].flatMap((value): Problem[] => {
    const characters = [...values[value]].filter((character) => !font.has(character.codePointAt(0) ?? 0));
    if (characters.length === 0) return [];
    const missing = messages.letter.glyphMissing(texts.values[value], [...new Set(characters)]);
    return [{ code: 'glyph-missing', ...missing }];
  });
}
