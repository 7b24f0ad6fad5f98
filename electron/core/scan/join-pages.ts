import { PDFDocument } from 'pdf-lib';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { Recognizer } from '../recognition/recognizer.ts';

/** Of A4 at 300 dots per inch: as fine as letters are scanned. */
const longestEdge = 3_508;
const pointsPerPixel = 72 / 300;

/**
 * Pictures of the pages of one paper as one PDF, each upright on a page of its own shape. Throws ProblemError for
 * a file that is no picture.
 */
export async function joinPages(
  files: readonly File[],
  render: Recognizer['renderPreview'],
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isPdf(bytes)) {
      throw new ProblemError({
        code: 'file-not-picture',
        ...messages.scanScreen.notPicture(file.name),
        file: file.name,
      });
    }
    const picture = await pdf.embedJpg((await render(bytes, { maximumEdge: longestEdge })).bytes);
    const [width, height] = [picture.width * pointsPerPixel, picture.height * pointsPerPixel];
    pdf.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height });
  }
  return pdf.save();
}

const isPdf = (bytes: Uint8Array) =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
