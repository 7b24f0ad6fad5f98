import { type Paper, paperOf } from '../../shared/rules/letter-paper.ts';
import { drawPage } from './draw-page.ts';
import { openPdf } from './pdf-document.ts';
import './print-letter.css';

const printResolution = 300;

/**
 * Prints a letter at its true size on A4, upright or lying, from the desktop window and from a browser alike:
 * its pages as pictures of 300 dpi that only the printer sees. Only a page that is larger than the paper is
 * shrunk. Resolves when the print dialog is closed.
 */
export async function printLetter(file: Blob): Promise<void> {
  const pages = await pagePictures(file);
  const addresses = pages.map(({ picture }) => URL.createObjectURL(picture));
  const sheet = document.createElement('div');
  sheet.id = 'letter-print';
  try {
    for (const [index, { paper }] of pages.entries()) {
      const image = new Image();
      image.src = addresses[index] ?? '';
      image.style.width = `${paper.width}mm`;
      image.style.height = `${paper.height}mm`;
      await image.decode();
      const page = document.createElement('div');
      if (paper.isLying) page.dataset.lying = '';
      page.append(image);
      sheet.append(page);
    }
    document.body.append(sheet);
    document.documentElement.dataset.printing = 'letter';
    const closed = new Promise((resolve) => addEventListener('afterprint', resolve, { once: true }));
    print();
    await closed;
  } finally {
    delete document.documentElement.dataset.printing;
    sheet.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
  }
}

interface PrintedPage {
  readonly picture: Blob;
  readonly paper: Paper;
}

async function pagePictures(file: Blob): Promise<PrintedPage[]> {
  const pdf = await openPdf(file);
  try {
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const canvas = await drawPage(pdf, number, printResolution / 72).canvas;
      const picture = await new Promise<Blob | null>((resolve) => canvas?.toBlob(resolve, 'image/png'));
      if (picture === null) continue;
      const paper = paperOf((await pdf.getPage(number)).getViewport({ scale: 1 }));
      pages.push({ picture, paper });
    }
    return pages;
  } finally {
    await pdf.loadingTask.destroy();
  }
}
