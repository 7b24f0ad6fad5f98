import { middleY, type Point, type Rectangle } from '../geometry.ts';
import { cardRatio } from '../quad.ts';
import type { FoundWord } from './words.ts';

/**
 * Where words stand on a card: the left end and the middle of the height, as ratios of the card's width and
 * height. After GA 490 (the layout of resident identity cards); cards differ by a few hundredths.
 */
type Layout = Readonly<Record<string, Point>>;

export const portraitLayout: Layout = {
  公民身份号码: [0.06, 0.86],
  number: [0.34, 0.86],
  姓名: [0.06, 0.135],
  性别: [0.06, 0.27],
  出生: [0.06, 0.4],
  住址: [0.06, 0.53],
};

export const emblemLayout: Layout = {
  有效期限: [0.27, 0.87],
  签发机关: [0.27, 0.755],
  居民身份证: [0.37, 0.36],
  中华人民共和国: [0.41, 0.18],
};

/** Height of a card in heights of a line of its text, for when a single word was read. */
const linesHigh = 14;

/** Width of the number of an ID card as a ratio of the card's width. */
const numberWidth = 0.56;

/** Height of a card by its number where that was read, for its labels are smaller and may be faint, else by its lines. */
function heightBy(words: readonly FoundWord[], lineHeight: number): number {
  const number = words.find(({ word }) => word === 'number');
  return number === undefined ? linesHigh * lineHeight : number.box.width / numberWidth / cardRatio;
}

/**
 * The card on which words stand as they were found: position and size that fit best, upright. Words stand in
 * pixels.
 */
export function cardAround(words: readonly FoundWord[], layout: Layout): Rectangle {
  const known = words.flatMap(({ word, box }) => {
    const place = layout[word];
    return place === undefined ? [] : [{ x: box.x, y: middleY(box), left: place[0], top: place[1], box }];
  });
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const [top, y] = [mean(known.map((k) => k.top)), mean(known.map((k) => k.y))];
  const spread = known.reduce((sum, k) => sum + (k.top - top) ** 2, 0);
  const along = known.reduce((sum, k) => sum + (k.top - top) * (k.y - y), 0);
  const byPrint = heightBy(words, mean(known.map(({ box }) => box.height)));
  const fitted = spread > 0.005 ? along / spread : byPrint;
  // A misread word must not blow the card up or shrink it to nothing.
  const height = fitted > byPrint * 0.5 && fitted < byPrint * 2 ? fitted : byPrint;
  const width = height * cardRatio;
  const x = mean(known.map((k) => k.x - k.left * width));
  return { x, y: y - top * height, width, height };
}
