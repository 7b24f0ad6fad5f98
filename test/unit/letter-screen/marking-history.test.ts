import { expect, test } from 'vitest';
import {
  beginMarking,
  type Marking,
  type MarkingStep,
  markingAfter,
} from '../../../renderer/letter/marking/marking-history.ts';
import { mark } from '../letter-form/form-samples.ts';

const one = mark('platform', [0.1, 0.1, 0.2, 0.1]);
const other = mark('signatures', [0.5, 0.5, 0.2, 0.1]);

const after = (start: Marking, ...steps: MarkingStep[]) => steps.reduce(markingAfter, start);
const values = ({ places }: Marking) => places.map(({ place }) => place.value);

test('a new place is selected and wants its value', () => {
  const marking = after(beginMarking([one]), { type: 'add', places: [other] });
  expect(marking).toMatchObject({ selected: 1, isFresh: true });
  expect(after(marking, { type: 'change', key: 1, place: one })).toMatchObject({
    selected: 1,
    isFresh: false,
  });
});

test('a proposed place is taken as it is, and taken back like any other', () => {
  const marking = after(beginMarking([one]), { type: 'take', place: other });
  expect(values(marking)).toEqual(['platform', 'signatures']);
  expect(marking).toMatchObject({ selected: null, isFresh: false, nextKey: 2 });
  expect(values(after(marking, { type: 'undo' }))).toEqual(['platform']);
});

test('every change is taken back and brought back, selecting is not one', () => {
  const steps: MarkingStep[] = [
    { type: 'add', places: [other] },
    { type: 'select', key: 0 },
    { type: 'change', key: 0, place: mark('validTo', [0, 0, 1, 1]) },
    { type: 'remove', key: 1 },
  ];
  const marking = after(beginMarking([one]), ...steps);
  expect(values(marking)).toEqual(['validTo']);
  const back = after(marking, { type: 'undo' }, { type: 'undo' }, { type: 'undo' });
  expect(values(back)).toEqual(['platform']);
  expect(after(back, { type: 'undo' })).toBe(back);
  const forth = after(back, { type: 'redo' }, { type: 'redo' }, { type: 'redo' });
  expect(values(forth)).toEqual(['validTo']);
  expect(after(forth, { type: 'redo' })).toBe(forth);
});

test('what is gone is not selected, and a change ends what could be brought back', () => {
  const marking = after(beginMarking([one]), { type: 'select', key: 0 }, { type: 'remove', key: 0 });
  expect(marking.selected).toBeNull();
  const changed = after(marking, { type: 'undo' }, { type: 'add', places: [other] });
  expect(changed.future).toEqual([]);
  expect(new Set(changed.places.map(({ key }) => key)).size).toBe(2);
});
