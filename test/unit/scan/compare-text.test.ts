import { expect, test } from 'vitest';
import type { PlannedLine } from '../../../electron/core/letter/letter-plan.ts';
import {
  changedWording,
  comparedTexts,
  type Placed,
  placeTexts,
  stretchesOf,
  unclearStretches,
} from '../../../electron/core/scan/compare-text.ts';
import type { SeenCharacter } from '../../../electron/core/scan/read-sheet.ts';

const size = 16;
const lie = {
  width: 600,
  height: 850,
  page: { width: 600, height: 850 },
  toPicture: [1, 0, 0, 0, 1, 0, 0, 0, 1],
};

function line(y: number, ...parts: readonly (readonly [text: string, field?: string])[]): PlannedLine {
  const characters = parts.flatMap(([text, field]) =>
    [...text].map((character) => ({ text: character, field })),
  );
  return {
    y,
    size,
    characters: characters.map((one, index) => ({ ...one, x: 60 + index * size, width: size })),
  };
}

/** What a reader sees of a line, each character where it is printed. */
const read = (text: string, y: number): SeenCharacter[] =>
  [...text].map((character, index) => ({
    text: character,
    confidence: 0.99,
    runnersUp: [],
    at: [60 + (index + 0.5) * size, y - 0.38 * size],
  }));

const lines = [
  line(100, ['兹授权'], ['云杉科技有限公司', 'organization.name'], ['办理短信签名']),
  line(700, ['授权方（盖章）：', 'closing.seal'], ['云杉科技有限公司', 'organization.name']),
];

function placed(
  first: string,
  second = '授权方（盖章）：云杉科技有限公司',
  knows: (character: string) => boolean = () => true,
): Placed[] {
  const picture = { width: 600, height: 850, data: new Uint8Array() };
  const paper = [
    [0, 0],
    [600, 0],
    [600, 850],
    [0, 850],
  ] as const;
  return placeTexts(
    lines,
    { picture, paper, lines: [read(first, 100), read(second, 700)] },
    lie.toPicture,
    knows,
  );
}

test('a name that was altered is told with both texts', () => {
  const stretches = stretchesOf(placed('兹授权云彬科技有限公司办理短信签名'));
  expect(comparedTexts(stretches, lie)).toMatchObject([
    { path: 'organization.name', expected: '云杉科技有限公司', read: '云彬科技有限公司', state: 'different' },
  ]);
});

test('what the closing repeats under the seal is not compared again', () => {
  const stretches = stretchesOf(placed('兹授权云杉科技有限公司办理短信签名', '授权方（盖章）：云'));
  expect(comparedTexts(stretches, lie).map(({ state }) => state)).toEqual(['same']);
  expect(unclearStretches(stretches)).toEqual([]);
});

test('words of the letter are looked at again only where enough of them differ to be told', () => {
  const few = stretchesOf(placed('兹受权云杉科技有限公司办理短信签名'));
  expect(unclearStretches(few)).toEqual([]);
  const many = stretchesOf(placed('兹受权云杉科技有限公司拒绝短信签名'));
  expect(unclearStretches(many)).not.toEqual([]);
  expect(changedWording(many, lie)).toHaveLength(1);
});

test.each([
  '兹授权云杉科技有限公司办理短信签名',
  '兹授权云科技有限公司办理短信签名',
  '兹授权云彬木科技有限公司办理短信签名',
])('what a reader makes of a character that it does not know says nothing: %s', (first) => {
  const stretches = stretchesOf(placed(first, undefined, (character) => character !== '杉'));
  expect(comparedTexts(stretches, lie)).toMatchObject([{ state: 'same', unknown: '杉' }]);
  expect(unclearStretches(stretches)).toEqual([]);
});
