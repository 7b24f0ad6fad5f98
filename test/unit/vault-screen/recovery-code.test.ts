import { expect, test } from 'vitest';
import {
  caretIn,
  groupedCode,
  groupsOf,
  recoveryCharacters,
} from '../../../renderer/vault/lock/recovery-code.ts';

test.each([
  ['7k3m 9qxa', '7K3M9QXA'],
  ['7K3M-9QXA-', '7K3M9QXA'],
  ['７Ｋ３Ｍ－９ＱＸＡ', '7K3M9QXA'],
  ['oO iI lL', '001111'],
  [' 7K3M\n9QXA\t', '7K3M9QXA'],
])('takes %j for %s', (typed, characters) => {
  expect(recoveryCharacters(typed)).toBe(characters);
});

test('puts what is typed into groups of four', () => {
  expect(groupedCode('')).toBe('');
  expect(groupedCode('7K3M')).toBe('7K3M');
  expect(groupedCode('7K3M9')).toBe('7K3M-9');
  expect(groupsOf('7K3M9QXA2')).toEqual({ groups: 2, rest: 1 });
});

test('keeps the caret behind the character that was typed before it', () => {
  expect(caretIn('')).toBe(0);
  expect(caretIn('7k3m')).toBe(4);
  expect(caretIn('7k3m9')).toBe(6);
  expect(caretIn('7K3M-9QXA2')).toBe(11);
});
