import { degrees, type PDFDocument, type PDFFont, PDFTextField } from 'pdf-lib';
import { messages } from '../../../shared/messages/index.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { FormPlace, FormValue } from '../../../shared/model/letter-form.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { LetterFont } from '../letter/fonts.ts';
import { fitText } from './fit-text.ts';
import { formValues } from './form-values.ts';
import { formOf, openForm } from './open-form.ts';
import { pageFrame } from './page-frame.ts';

const texts = messages.letterForm;
const subsetName = 'BEITUO+NotoSerifCJKsc-Regular';

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
  if (missing.length > 0) return { bytes: null, pages, problems: missing };
  if (filled.length === 0) return { bytes: Uint8Array.from(bytes), pages, problems: [] };

  form.registerFontkit(font.engine);
  const embedded = await form.embedFont(font.bytes, { subset: true, customName: subsetName });
  const problems = filled.flatMap((place): Problem[] => {
    const problem =
      place.kind === 'mark'
        ? drawInPlace(form, place, values[place.value], { font, embedded })
        : writeInField(form, place, values[place.value], { font, embedded });
    return problem === null ? [] : [problem];
  });
  if (problems.length > 0) return { bytes: null, pages, problems };
  return { bytes: await form.save({ updateFieldAppearances: false }), pages, problems: [] };
}

interface Typeface {
  readonly font: LetterFont;
  readonly embedded: PDFFont;
}

function drawInPlace(
  form: PDFDocument,
  { page: number, box, value }: Extract<FormPlace, { kind: 'mark' }>,
  text: string,
  { font, embedded }: Typeface,
): Problem | null {
  const page = form.getPages()[number];
  if (page === undefined) {
    return { code: 'letter-form-place', ...texts.pageMissing(texts.values[value], number + 1) };
  }
  const frame = pageFrame(page);
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
  return null;
}

function writeInField(
  form: PDFDocument,
  { name, value }: Extract<FormPlace, { kind: 'field' }>,
  text: string,
  { font, embedded }: Typeface,
): Problem | null {
  const field = formOf(form)?.getFieldMaybe(name);
  const refused: Problem = { code: 'letter-form-place', ...texts.fieldRefused(texts.values[value]) };
  if (!(field instanceof PDFTextField)) return refused;
  const longest = field.getMaxLength();
  if (longest !== undefined && [...text].length > longest) {
    return { code: 'letter-form-place', ...texts.fieldTooShort(texts.values[value], longest) };
  }
  const [widget] = field.acroField.getWidgets();
  const { width = 0, height = 0 } = widget?.getRectangle() ?? {};
  const fitted = fitText(text, { width: width - 4, height }, font.advance);
  if (fitted === null) return { code: 'letter-form-place', ...texts.fieldTooSmall(texts.values[value]) };
  try {
    if (fitted.lines.length > 1) field.enableMultiline();
    field.setFontSize(fitted.size);
    // pdf-lib breaks lines at spaces only, which Chinese does not have.
    field.setText(fitted.lines.map((line) => line.text).join('\n'));
    field.updateAppearances(embedded);
    return null;
  } catch {
    return refused;
  }
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
