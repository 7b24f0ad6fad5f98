import { paperOf } from '../../../shared/rules/letter-paper.ts';
import type { PlannedLine } from '../letter/letter-plan.ts';
import { pageHeight, pageWidth, points } from '../letter/page-geometry.ts';
import type { PrintedPage, PrintedRun } from '../recognition/decode/printed-pdf.ts';
import type { Rectangle, Size } from '../recognition/geometry.ts';
import { flatScale } from './flat-page.ts';

/** How a page of a file lies on the sheet that it is printed on, as `paperOf` lays it. Points. */
export interface Laid {
  readonly sheet: Size;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

export function laidOnPaper(page: Size): Laid {
  const { isLying, width, height } = paperOf(page);
  const sheet = isLying ? { width: pageHeight, height: pageWidth } : { width: pageWidth, height: pageHeight };
  const left = (sheet.width - points(width)) / 2;
  const top = (sheet.height - points(height)) / 2;
  return { sheet, scale: points(width) / page.width, left, top };
}

/** A line given in points of the page, on its sheet. */
export function lineOnSheet({ y, size, characters }: PlannedLine, { scale, left, top }: Laid): PlannedLine {
  return {
    y: top + y * scale,
    size: size * scale,
    characters: characters.map((one) => ({ ...one, x: left + one.x * scale, width: one.width * scale })),
  };
}

/** Widths in em of characters of a run, of which only the whole is known. */
const widthOf = (character: string): number => {
  if (/[\s.,:;'|!iIl]/.test(character) && character !== '\u3000') return 0.3;
  return (character.codePointAt(0) ?? 0) < 0x2000 ? 0.55 : 1;
};

/** The characters of a run, in points of its page. */
export function lineOfRun({ text, x, y, width, size }: PrintedRun): PlannedLine {
  const characters = [...text];
  const whole = characters.reduce((sum, character) => sum + widthOf(character), 0);
  let from = x;
  return {
    y,
    size,
    characters: characters.map((character) => {
      const own = (width * widthOf(character)) / whole;
      const placed = { text: character, x: from, width: own };
      from += own;
      return placed;
    }),
  };
}

/** Side in points of the squares in which is noted whether anything is printed. */
const square = 3;
/** How bright a pixel may be that is print, on paper of 255. */
const brightest = 200;
/** Points around print that still belong to it. */
const margin = 1.5;

/** Everything dark that a page prints, with its rules, frames and pictures: strips of its sheet, in points. */
export async function printOn(page: PrintedPage, { scale, left, top }: Laid): Promise<Rectangle[]> {
  const width = Math.max(1, Math.round(page.width * scale * flatScale));
  const height = Math.max(1, Math.round(page.height * scale * flatScale));
  const { data } = await page.draw({ width, height });
  const side = square * flatScale;
  const strips: Rectangle[] = [];
  for (let y = 0; y < height; y += side) {
    const low = Math.min(height, y + side);
    let strip: { from: number; to: number } | undefined;
    const end = () => {
      if (strip === undefined) return;
      strips.push({
        x: left + strip.from / flatScale - margin,
        y: top + y / flatScale - margin,
        width: (strip.to - strip.from) / flatScale + 2 * margin,
        height: (low - y) / flatScale + 2 * margin,
      });
      strip = undefined;
    };
    for (let x = 0; x < width; x += side) {
      const far = Math.min(width, x + side);
      if (isDark(data, width, { x, y, far, low })) strip = { from: strip?.from ?? x, to: far };
      else end();
    }
    end();
  }
  return strips;
}

function isDark(
  data: Uint8Array,
  width: number,
  { x, y, far, low }: { x: number; y: number; far: number; low: number },
): boolean {
  for (let row = y; row < low; row += 1) {
    // Red ink is bright in red: what is red on the form is no print that hides a pen.
    for (let at = 3 * (row * width + x); at < 3 * (row * width + far); at += 3) {
      if ((data[at] ?? 255) < brightest) return true;
    }
  }
  return false;
}
