import { degrees, type PDFDocument, type PDFPage, PDFDocument as Pdf } from 'pdf-lib';
import { type FilledForm, fillForm } from '../../../electron/core/letter-form/fill-form.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { FormPlace, FormValue } from '../../../shared/model/letter-form.ts';
import type { Box } from '../../../shared/model/recognition.ts';
import { fonts, platformName, sample } from '../letter/letter-samples.ts';

/** How a page of a template is turned and cut. */
export interface PageShape {
  readonly rotate?: 0 | 90 | 180 | 270;
  /** `[x, y, width, height]` of the crop box in the page's own points. */
  readonly crop?: readonly [number, number, number, number];
  readonly size?: readonly [number, number];
}

/** A template with a frame and lines on each page, as its print would be. */
export async function drawForm(shapes: readonly PageShape[] = [{}], withForm = false): Promise<Uint8Array> {
  const form = await Pdf.create();
  for (const shape of shapes) drawPrint(addPage(form, shape));
  if (withForm) addField(form, 'party', { x: 100, y: 600, width: 300, height: 24 });
  return form.save();
}

function addPage(form: PDFDocument, { rotate = 0, crop, size = [595, 842] }: PageShape): PDFPage {
  const page = form.addPage([size[0], size[1]]);
  page.setRotation(degrees(rotate));
  if (crop) page.setCropBox(...crop);
  return page;
}

function drawPrint(page: PDFPage): void {
  const { width, height } = page.getSize();
  for (let y = 60; y < height; y += 90) {
    page.drawLine({ start: { x: 40, y }, end: { x: width - 40, y }, thickness: 1 });
  }
}

export function addField(
  form: PDFDocument,
  name: string,
  rectangle: { x: number; y: number; width: number; height: number },
): void {
  const [page] = form.getPages();
  if (page) form.getForm().createTextField(name).addToPage(page, rectangle);
}

export const mark = (value: FormValue, box: Box, page = 0): FormPlace => ({ kind: 'mark', page, box, value });

/** Fills a template with the case of the other letters. */
export function fill(
  bytes: Uint8Array,
  places: readonly FormPlace[],
  document: CaseDocument = sample(),
): Promise<FilledForm> {
  return fillForm({ bytes, name: '模板.pdf', places, document, platformName, font: fonts });
}

/** Fills a template that must take the values. */
export async function filledBytes(...given: Parameters<typeof fill>): Promise<Uint8Array> {
  const { bytes, problems } = await fill(...given);
  if (bytes === null) throw new Error(`not filled: ${problems.map(({ message }) => message).join(' ')}`);
  return bytes;
}
