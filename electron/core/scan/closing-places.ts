import { isMark } from '../../../shared/identifiers/same-character.ts';
import type { PlannedPage } from '../letter/letter-plan.ts';
import type { Size } from '../recognition/geometry.ts';
import { around, type Rectangle } from '../recognition/geometry.ts';
import type { Placed } from './compare-text.ts';
import { inReadingOrder } from './compare-text.ts';
import type { Lie } from './lie.ts';
import { inverse } from './page-map.ts';
import type { ReadSheet } from './read-sheet.ts';
import { offsetOf } from './second-look.ts';

/** A place on a page of the letter where somebody writes. Points. */
interface WritingPlace {
  readonly field: string;
  readonly area: Rectangle;
}

/** Where seal, signature and date belong on one page. Points. */
export interface ClosingPlaces {
  readonly seal: Rectangle | undefined;
  readonly writing: readonly WritingPlace[];
  /** What is printed on the page. */
  readonly printed: readonly Rectangle[];
}

const points = (millimetres: number) => (millimetres * 72) / 25.4;

/** Millimetres that a signature or a figure may reach beyond its line: left, above, right, below. */
const reach = { signature: [3, 16, 12, 6], text: [1, 6.5, 1, 2] } as const;
/** Millimetres beside a printed character that still belong to it: paper bends. */
const printMargin = 0.9;
/** Millimetres around the closing's lines in which the middle of a seal belongs. */
const sealMargin = 12;

function writingArea(
  { x, y, width }: { x: number; y: number; width: number },
  [left, above, right, below]: readonly [number, number, number, number],
): Rectangle {
  const top = y - points(above);
  return {
    x: x - points(left),
    y: top,
    width: width + points(left + right),
    height: y + points(below) - top,
  };
}

/** The places as the letter was composed, each moved by as much as the print beside it. */
export function plannedPlaces(page: PlannedPage, placed: readonly Placed[]): ClosingPlaces {
  const { lines, blanks, width: pageWidth, print = [], seal: sealArea } = page;
  const byLine = Map.groupBy(placed, ({ line }) => line);
  const offsets = new Map(lines.map((line) => [line, offsetOf(byLine.get(line) ?? [])]));
  const offsetAt = (y: number) => {
    const near = lines.toSorted((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y))[0];
    return (near && offsets.get(near)) ?? [0, 0];
  };
  const margin = points(printMargin);
  const characters = lines.flatMap((line) => {
    const [dx, dy] = offsets.get(line) ?? [0, 0];
    return line.characters
      .filter(({ text }) => text.trim() !== '')
      .map(({ x, width, field }) => ({
        field,
        box: { x: x + dx, y: line.y - 0.9 * line.size + dy, width, height: 1.06 * line.size },
      }));
  });
  const closing = characters.filter(
    ({ field, box }) =>
      field?.startsWith('closing.') ||
      (field === 'organization.name' && box.y > (sealTop(characters) ?? Number.POSITIVE_INFINITY)),
  );
  const around_ = around(closing.map(({ box }) => box));
  const closingArea =
    closing.length > 0 && closing.some(({ field }) => field === 'closing.seal')
      ? {
          x: around_.x - points(sealMargin) / 2,
          y: around_.y - points(sealMargin),
          width: pageWidth - around_.x + points(sealMargin) / 2,
          height: around_.height + 2 * points(sealMargin),
        }
      : undefined;
  const printedAreas = print.map((area) => {
    const [dx, dy] = offsetAt(area.y + area.height);
    return { ...area, x: area.x + dx, y: area.y + dy };
  });
  return {
    seal: sealArea ?? closingArea,
    writing: blanks.flatMap(({ field, ...blank }) => {
      if (field === undefined) return [];
      const [dx, dy] = offsetAt(blank.y);
      const moved = { ...blank, x: blank.x + dx, y: blank.y + dy };
      const isSignature = field === 'closing.signature';
      return [{ field, area: writingArea(moved, isSignature ? reach.signature : reach.text) }];
    }),
    printed: [
      ...printedAreas,
      ...characters.map(({ box }) => ({
        x: box.x - margin / 2,
        y: box.y,
        width: box.width + margin,
        height: box.height,
      })),
      ...blanks.map(({ x, y, width }) => {
        const [dx, dy] = offsetAt(y);
        return { x: x + dx - margin, y: y + dy - margin, width: width + 2 * margin, height: 2 * margin };
      }),
    ],
  };
}

const sealTop = (characters: readonly { field?: string | undefined; box: Rectangle }[]) => {
  const first = characters.find(({ field }) => field === 'closing.seal');
  return first && first.box.y - 1;
};

/** Words that stand where a letter is sealed, signed and dated. */
export interface AnchorWords {
  readonly seal: RegExp;
  readonly signature: RegExp;
  readonly date: RegExp;
  /** Who is authorized, and has no seal on the letter that matters. */
  readonly otherParty: RegExp;
}

/** The places by the words that stand beside them, on a letter that is not of our making. */
export function anchoredPlaces(sheet: ReadSheet, lie: Lie, words: AnchorWords): ClosingPlaces {
  const toPage = inverse(lie.toPicture);
  const { width: pageWidth, height: pageHeight }: Size = lie.page;
  const lines = sheet.lines.map((line) => {
    const placed = inReadingOrder({ ...sheet, lines: [line] }, toPage, 8);
    const box = around(placed.map(({ on: [x, y] }) => ({ x: x - 6, y: y - 7, width: 12, height: 14 })));
    return { text: placed.map(({ text }) => text).join(''), box };
  });
  const lower = lines.filter(({ box }) => box.y > 0.35 * pageHeight).toReversed();
  const last = (pattern: RegExp) => lower.find(({ text }) => pattern.test(text));
  const [seal, signature, date] = [last(words.seal), last(words.signature), last(words.date)];
  const beside = (line: typeof seal, field: string, room: number): WritingPlace[] => {
    if (line === undefined) return [];
    const area = {
      x: line.box.x,
      y: line.box.y - points(5),
      width: Math.min(pageWidth, line.box.x + line.box.width + points(room)) - line.box.x,
      height: line.box.height + points(9),
    };
    return [{ field, area }];
  };
  const anchor = seal ?? signature ?? date;
  return {
    seal: anchor && {
      x: Math.max(0, anchor.box.x - points(40)),
      y: anchor.box.y - points(45),
      width: pageWidth,
      height: points(110),
    },
    writing: [...beside(signature, 'closing.signature', 60), ...beside(date, 'authorization.signedOn', 45)],
    // The word itself is print; what was read behind it may be handwriting.
    printed: [
      ...[signature, date].flatMap((line, index) => {
        const pattern = index === 0 ? words.signature : words.date;
        const match = line && pattern.exec(line.text);
        if (!line || !match) return [];
        // Brackets and a colon behind the word are print, too.
        let end = match.index + match[0].length;
        while (end < line.text.length && isMark(line.text.charAt(end))) end += 1;
        const share = end / Math.max(1, line.text.length);
        return [{ ...line.box, x: line.box.x - 4, width: line.box.width * share + 6 }];
      }),
      ...lines.filter((line) => line !== signature && line !== date).map(({ box }) => box),
    ],
  };
}
