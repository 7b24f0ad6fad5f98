/** How one page of a letter goes onto A4. Millimetres. */
export interface Paper {
  readonly isLying: boolean;
  /** Of what is printed on it, in the middle of the sheet. */
  readonly width: number;
  readonly height: number;
  readonly fit: 'A4' | 'true-size' | 'shrunk';
}

const short = 210;
const long = 297;
/** A page may differ from A4 by this much and still be A4: files round their points. */
const rounding = 1.5;
/** What may be cut off each edge: no printer prints there, and no letter has text there. */
const margin = 5;

/** @param points size of a page as it is shown; a PDF point is 1/72 inch */
export function paperOf(points: { readonly width: number; readonly height: number }): Paper {
  const [width, height] = [millimetres(points.width), millimetres(points.height)];
  const isLying = width > height;
  const sheet = isLying ? { width: long, height: short } : { width: short, height: long };
  if (Math.abs(width - sheet.width) <= rounding && Math.abs(height - sheet.height) <= rounding) {
    return { isLying, ...sheet, fit: 'A4' };
  }
  const scale = Math.min((sheet.width + 2 * margin) / width, (sheet.height + 2 * margin) / height);
  if (scale >= 1) return { isLying, width, height, fit: 'true-size' };
  const whole = Math.min(sheet.width / width, sheet.height / height);
  return { isLying, width: width * whole, height: height * whole, fit: 'shrunk' };
}

const millimetres = (points: number) => (points / 72) * 25.4;
