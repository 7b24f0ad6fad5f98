import { describe, expect, test } from 'vitest';
import { type PressedKey, pictureIntent, reviewIntent } from '../../../renderer/review/review-intent.ts';

const press = (key: string, part: Partial<PressedKey> = {}): PressedKey => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  keyCode: 0,
  ...part,
});

describe('keys outside the input', () => {
  test.each([
    [press('1'), { type: 'pick', index: 0 }],
    [press('3'), { type: 'pick', index: 2 }],
    [press('Enter'), { type: 'accept' }],
    [press('Enter', { shiftKey: true }), { type: 'back' }],
    [press('ArrowUp'), { type: 'back' }],
    [press('ArrowDown'), { type: 'forward' }],
    [press('ArrowLeft'), { type: 'turn', by: -1 }],
    [press('Escape'), { type: 'leave' }],
    [press('z', { ctrlKey: true }), { type: 'undo' }],
    [press('Z', { metaKey: true }), { type: 'undo' }],
    [press('z', { ctrlKey: true, shiftKey: true }), null],
    [press('1', { ctrlKey: true }), null],
    // Belongs to the editor: the next part.
    [press('ArrowDown', { altKey: true }), null],
    [press('0'), null],
    [press('a'), null],
  ])('%o', (key, intent) => expect(reviewIntent(key, false)).toEqual(intent));
});

describe('keys in the input', () => {
  test.each(['1', '2', 'ArrowLeft', 'ArrowRight', 'Backspace'])('%s is the input’s own', (key) => {
    expect(reviewIntent(press(key), true)).toBeNull();
    expect(pictureIntent(press(key), true)).toBeNull();
  });

  test('undo is the input’s own, accepting and leaving are not', () => {
    expect(reviewIntent(press('z', { ctrlKey: true }), true)).toBeNull();
    expect(reviewIntent(press('Enter'), true)).toEqual({ type: 'accept' });
    expect(reviewIntent(press('Escape'), true)).toEqual({ type: 'leave' });
  });

  test.each(['Enter', 'Escape', '1'])(
    '%s that chooses a word of an input method does nothing else',
    (key) => {
      expect(reviewIntent(press(key, { isComposing: true }), true)).toBeNull();
      // Some browsers end the composition before they report the key.
      expect(reviewIntent(press(key, { keyCode: 229 }), true)).toBeNull();
    },
  );
});

test('keys for the picture', () => {
  const keys = ['r', 'R', '+', '=', '-', '0', '1', 'Enter'];
  expect(keys.map((key) => pictureIntent(press(key), false))).toEqual([
    'turn',
    'turn',
    'zoomIn',
    'zoomIn',
    'zoomOut',
    'fit',
    null,
    null,
  ]);
  expect(pictureIntent(press('r', { ctrlKey: true }), false)).toBeNull();
});
