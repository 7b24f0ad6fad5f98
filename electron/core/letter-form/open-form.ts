import { EncryptedPDFError, PDFDict, PDFDocument, PDFName, type PDFPage, PDFTextField } from 'pdf-lib';
import { messages } from '../../../shared/messages/index.ts';
import { type FormLayout, maximumFormBytes, maximumFormPages } from '../../../shared/model/letter-form.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { pageFrame } from './page-frame.ts';

const texts = messages.letterForm;
const pdfSignature = '%PDF-';
/** Readers accept a header within the first 1024 bytes (ISO 32000-1, annex H.3.4.1). */
const headerWithin = 1024;
/** Where the table of contents of a file is named; what is cut off does not have it. Readers allow 1 KB after it. */
const tableMark = 'startxref';
const tableWithin = 4096;

/**
 * Opens a platform's letter for filling in: what is saved afterwards is the same bytes with an addition.
 *
 * @throws ProblemError `file-empty`, `file-too-large`, `letter-form-word`, `letter-form-not-pdf`,
 *   `file-password`, `file-damaged`, `file-too-many-pages`
 */
export async function openForm(bytes: Uint8Array, file: string): Promise<PDFDocument> {
  if (bytes.length === 0) throw new ProblemError({ code: 'file-empty', file, ...texts.empty(file) });
  if (bytes.length > maximumFormBytes) {
    throw new ProblemError({ code: 'file-too-large', file, ...texts.tooLarge(file) });
  }
  if (isWordFile(bytes)) throw new ProblemError({ code: 'letter-form-word', file, ...texts.word(file) });
  if (!Buffer.from(bytes.subarray(0, headerWithin)).includes(pdfSignature)) {
    throw new ProblemError({ code: 'letter-form-not-pdf', file, ...texts.notPdf(file) });
  }
  if (!Buffer.from(bytes.subarray(-tableWithin)).includes(tableMark)) throw damagedForm(file);
  const document = await load(bytes, file);
  const count = pageCount(document, file);
  if (count > maximumFormPages) {
    throw new ProblemError({ code: 'file-too-many-pages', file, ...texts.tooManyPages(file, count) });
  }
  return document;
}

/** Pages and text fields of an opened form. Fields that stand nowhere, or in several places, are left out. */
export function layoutOf(document: PDFDocument, file: string): FormLayout {
  try {
    const pages = document.getPages();
    return { pages: pages.map(sizeOf), fields: textFields(document, pages) };
  } catch (cause) {
    throw damagedForm(file, cause);
  }
}

/** `undefined` for a file without a form: asking pdf-lib for one would make one. */
export function formOf(document: PDFDocument): ReturnType<PDFDocument['getForm']> | undefined {
  const hasForm = document.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict) !== undefined;
  return hasForm ? document.getForm() : undefined;
}

async function load(bytes: Uint8Array, file: string): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false });
  } catch (cause) {
    if (cause instanceof EncryptedPDFError) {
      throw new ProblemError({ code: 'file-password', file, ...texts.password(file) }, { cause });
    }
    throw damagedForm(file, cause);
  }
}

function pageCount(document: PDFDocument, file: string): number {
  try {
    const count = document.getPageCount();
    if (count > 0) return count;
  } catch (cause) {
    throw damagedForm(file, cause);
  }
  throw damagedForm(file);
}

export const damagedForm = (file: string, cause?: unknown) =>
  new ProblemError({ code: 'file-damaged', file, ...texts.damaged(file) }, { cause });

function sizeOf(page: PDFPage) {
  const { width, height } = pageFrame(page);
  return { width, height };
}

function textFields(document: PDFDocument, pages: readonly PDFPage[]): FormLayout['fields'] {
  return (formOf(document)?.getFields() ?? []).flatMap((field) => {
    if (!(field instanceof PDFTextField)) return [];
    const widgets = field.acroField.getWidgets();
    const [widget] = widgets;
    if (widget === undefined || widgets.length > 1) return [];
    const page = pages.findIndex(
      ({ ref, node }) =>
        widget.P() === ref ||
        (node.Annots()?.asArray() ?? []).some(
          (annotation) => document.context.lookup(annotation) === widget.dict,
        ),
    );
    const shown = pages[page];
    if (shown === undefined) return [];
    return [{ name: field.getName(), page, box: pageFrame(shown).toBox(widget.getRectangle()) }];
  });
}

/** A Word file is a ZIP archive, an old one an OLE compound file. */
function isWordFile(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  return start === '504b0304' || start === 'd0cf11e0';
}
