import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexSteps } from '../../../../electron/core/recognition/divisions/step-index.ts';

const stepTo = (text: string) => ({ text, characters: Array.from(text) });

const characters = fc.constantFrom(...'东西南北市区');
const word = fc.array(characters, { minLength: 1, maxLength: 4 }).map((all) => all.join(''));

/** A word as it may be misread: as it is, or with one character that is another, missing, or too many after the first. */
const misread = fc
  .tuple(word, fc.nat(3), fc.constantFrom('none', 'other', 'missing', 'surplus'))
  .map(([text, place, edit]) => {
    const at = place % text.length;
    if (edit === 'other') return { text, seen: `${text.slice(0, at)}〇${text.slice(at + 1)}` };
    if (edit === 'missing') return { text, seen: text.slice(0, at) + text.slice(at + 1) };
    const after = at + 1;
    return { text, seen: edit === 'none' ? text : `${text.slice(0, after)}〇${text.slice(after)}` };
  });

test('every word that differs in no more than one character is found, in the order of all', () => {
  fc.assert(
    fc.property(misread, fc.array(word, { maxLength: 20 }), word, ({ text, seen }, others, before) => {
      const steps = [...others, text].map(stepTo);
      const shown = Array.from(`${before}${seen}号`);
      const found = indexSteps(steps)(shown, before.length);
      expect(found.map((step) => step.text)).toContain(text);
      expect(found).toEqual(steps.filter((step) => found.includes(step)));
    }),
  );
});
