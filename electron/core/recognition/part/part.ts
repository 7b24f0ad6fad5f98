import { parseResidentId } from '../../../../shared/identifiers/resident-id.ts';
import { around, bottom, middleY, type Rectangle, right, verticalOverlap } from '../geometry.ts';
import { lineText, type ReadLine } from '../read/read-line.ts';
import { cardAround, emblemLayout, portraitLayout } from './card-layout.ts';
import { foreignersCard, isForeignersTitle } from './foreigners-card.ts';
import { type FoundWord, findWords } from './words.ts';

/** One document among the lines of a page. */
export interface Part {
  readonly sort: 'card' | 'paper';
  /** Where it lies, upright, in pixels of the page; of a paper only where its known words stand. */
  readonly box: Rectangle;
}

const paperWords = [
  '营业执照',
  '经营范围',
  '注册资本',
  '法定代表人',
  '统一社会信用代码',
  '登记机关',
] as const;

/** Words that only papers have two of. */
const enoughPaperWords = 2;

/** The number of an ID card itself, where what is printed left of it was not read. */
const citizenNumber = 'number';
const numberLabel = '公民身份号码';

/** Words that stand on a card only, so that one alone is enough. */
const telling: readonly string[] = [numberLabel, '居民身份证', citizenNumber];

/** How far two words may stand apart, in heights of their lines, and be of one card. */
const reach = 26;

/** Groups words so that no group holds the same word twice, each going to the nearest group without it. */
function grouped(words: readonly FoundWord[], order: readonly string[]): FoundWord[][] {
  const groups: FoundWord[][] = [];
  // The words furthest apart from each other's come first: whole numbers and headings are read best.
  for (const word of order) {
    for (const found of words.filter((one) => one.word === word)) {
      const near = groups
        .filter((group) => group.every((other) => other.word !== word))
        .map((group) => ({ group, away: Math.min(...group.map((other) => awayFrom(other, found))) }))
        .filter(({ away }) => away < reach * found.box.height)
        .toSorted((a, b) => a.away - b.away)[0];
      if (near === undefined) groups.push([found]);
      else near.group.push(found);
    }
  }
  return groups;
}

/** Labels of one card begin in one column: sideways counts more than down. */
function awayFrom(a: FoundWord, b: FoundWord): number {
  return Math.hypot(2 * (a.box.x - b.box.x), a.box.y - b.box.y);
}

/** Printed on a foreign permanent resident's card and on no other. */
const foreigners = /国籍|nationality/i;

/** Whether a line is the number of an ID card and nothing else: its check character leaves little doubt. */
const isCitizenNumber = (line: ReadLine): boolean => parseResidentId(lineText(line).toUpperCase()).ok;

/**
 * A foreigner's card shares words with both sides of an ID card but not their places: beside one, an ID card is
 * told only by words of its own.
 */
function cards(
  lines: readonly ReadLine[],
  layout: Readonly<Record<string, readonly [number, number]>>,
): Part[] {
  const order = Object.keys(layout);
  const own = lines.filter((line) => !isForeignersTitle(line));
  const isShared = own.length < lines.length || lines.some((line) => foreigners.test(lineText(line)));
  const words = findWords(
    own,
    order.filter((word) => word !== citizenNumber),
  );
  const numbers = order.includes(citizenNumber) ? own.filter(isCitizenNumber) : [];
  const found = [...words, ...numbers.map(({ box }): FoundWord => ({ word: citizenNumber, box }))];
  return grouped(found, order)
    .filter((group) => (group.length >= 2 && !isShared) || group.some(({ word }) => telling.includes(word)))
    .map((group): Part => {
      const card = withRows(cardAround(group, layout), group, lines);
      const [first, ...more] = group.filter(({ word }) => word !== numberLabel);
      const isNumberAlone = first?.word === citizenNumber && more.length === 0;
      return { sort: 'card', box: isNumberAlone ? withRowsAbove(card, first, lines) : card };
    });
}

/** Widest gap within a row of a card, and the paper after its end, in heights of the line. */
const rowGap = 3.5;
const rowMargin = 0.5;

/** A card with all that stands in the rows of its words: cards differ in where their values end. */
function withRows(card: Rectangle, group: readonly FoundWord[], lines: readonly ReadLine[]): Rectangle {
  const ends = group.map(({ box }) => {
    let end = right(box);
    for (const line of lines.toSorted((a, b) => a.box.x - b.box.x)) {
      const isInRow = verticalOverlap(line.box, box) > 0.5 && right(line.box) > end;
      if (isInRow && line.box.x - end < rowGap * box.height) end = right(line.box);
    }
    return end + rowMargin * box.height;
  });
  return { ...card, width: Math.max(right(card), ...ends) - card.x };
}

/**
 * Rows of one card stand no further apart than this, in heights of a line; its number stands furthest from the others,
 * below the room for three rows of an address, of which one may be filled.
 */
const rowStep = 3.6;
const stepToNumber = 6;

/** The paper above a card's first row, in heights of a line. */
const headMargin = 2;

/**
 * A card of which the number alone tells the place, with the rows above it: its print may be narrower than usual, and
 * the card is then higher than the number's width says.
 */
function withRowsAbove(card: Rectangle, { box }: FoundWord, lines: readonly ReadLine[]): Rectangle {
  const above = lines
    .filter((line) => line.symbols.length > 0 && middleY(line.box) < box.y)
    .filter((line) => line.box.x > card.x && line.box.x < right(card))
    .toSorted((a, b) => bottom(b.box) - bottom(a.box));
  let top = box.y;
  for (const line of above) {
    const step = top === box.y ? stepToNumber : rowStep;
    if (top - bottom(line.box) > step * box.height) break;
    top = Math.min(top, line.box.y);
  }
  const y = Math.min(card.y, top - headMargin * box.height);
  return { ...card, y, height: bottom(card) - y };
}

/**
 * The documents that lines of text belong to, told apart by the words printed on them: several sides of ID
 * cards, one card of a foreigner, and one paper around or beside them.
 */
export function partsIn(lines: readonly ReadLine[]): Part[] {
  const paper = findWords(lines, paperWords);
  const foreign = foreignersCard(lines);
  const parts: Part[] = [
    ...cards(lines, portraitLayout),
    ...cards(lines, emblemLayout),
    ...(foreign === undefined ? [] : [{ sort: 'card' as const, box: foreign }]),
  ];
  return new Set(paper.map(({ word }) => word)).size >= enoughPaperWords
    ? [...parts, { sort: 'paper', box: around(paper.map(({ box }) => box)) }]
    : parts;
}

/** Words that every side of a card shows once. */
const onEachCard = [numberLabel, '姓名', '签发机关', '有效期限'] as const;

/** Whether some word of a card was read twice, or the number of one side and the words of the other: then two cards were. */
export const showsTwo = (lines: readonly ReadLine[]): boolean =>
  onEachCard.some((word) => findWords(lines, [word]).length > 1) ||
  (lines.some(isCitizenNumber) && cards(lines, emblemLayout).length > 0);
