import { drawPage } from './draw-page.ts';
import { openPdf } from './pdf-document.ts';
import './print-letter.css';

const printResolution = 300;

/**
 * Prints a letter at its true size on A4, from the desktop window and from a browser alike: its pages as
 * pictures of 300 dpi that only the printer sees. Resolves when the print dialog is closed.
 */
export async function printLetter(file: Blob): Promise<void> {
  const pages = await pagePictures(file);
  const addresses = pages.map((page) => URL.createObjectURL(page));
  const sheet = document.createElement('div');
  sheet.id = 'letter-print';
  try {
    for (const address of addresses) {
      const image = new Image();
      image.src = address;
      await image.decode();
      const page = document.createElement('div');
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

async function pagePictures(file: Blob): Promise<Blob[]> {
  const pdf = await openPdf(file);
  try {
    const pictures: Blob[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const canvas = await drawPage(pdf, number, printResolution / 72).canvas;
      const picture = await new Promise<Blob | null>((resolve) => canvas?.toBlob(resolve, 'image/png'));
      if (picture !== null) pictures.push(picture);
    }
    return pictures;
  } finally {
    await pdf.loadingTask.destroy();
  }
}
