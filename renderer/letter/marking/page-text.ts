import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { TextRun } from '../../../shared/letter-form/text-lines.ts';

/** Text that runs at more than this slope is not for a line of the page. */
const steepest = 0.1;

/** The level text of a page as it is shown, in ratios of it, origin top left. @param number counted from 0 */
export async function pageText(pdf: PDFDocumentProxy, number: number): Promise<TextRun[]> {
  const page = await pdf.getPage(number + 1);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item): TextRun[] => {
    if (!('str' in item) || item.str === '') return [];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = shown(transform, item.transform);
    if (a <= 0 || Math.abs(b) > a * steepest) return [];
    return [
      {
        text: item.str,
        x: x / width,
        y: y / height,
        width: item.width / width,
        height: Math.hypot(c, d) / height,
      },
    ];
  });
}

/** One matrix after another (ISO 32000-1, 8.3.4). */
function shown(outer: readonly number[], inner: readonly number[]): number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = outer;
  const [g = 0, h = 0, i = 0, j = 0, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
