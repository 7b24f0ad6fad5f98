import { expect, test } from 'vitest';
import { readMarks, writeMarks } from '../../../renderer/letter/form/marks-file.ts';
import type { LetterForm } from '../../../shared/model/letter-form.ts';
import { mark } from '../letter-form/form-samples.ts';

const form: LetterForm = {
  id: 'c'.repeat(32),
  name: '模板.pdf',
  addedAt: '2026-11-21T04:00:00.000Z',
  layout: { pages: [{ width: 595, height: 842 }], fields: [] },
  places: [mark('platform', [0.1, 0.1, 0.2, 0.1]), { kind: 'field', name: 'party', value: 'signatures' }],
  platforms: [],
};

test('marks come back as they went out', () => {
  expect(readMarks(writeMarks(form))).toEqual({
    format: 'beituo-letter-marks/1',
    form: form.id,
    name: form.name,
    places: form.places,
  });
});

test.each([
  ['no JSON', '{"format"'],
  ['nothing', ''],
  ['another format', JSON.stringify({ format: 'beituo-case/1' })],
  ['an unknown value', writeMarks(form).replace('"platform"', '"password"')],
  ['a box off the page', writeMarks(form).replace('0.2', '7')],
])('%s is refused', (_, content) => {
  expect(readMarks(content)).toBeNull();
});
