import { describe, expect, test } from 'vitest';
import {
  type ReviewAction,
  type ReviewState,
  review,
  startReview,
} from '../../../renderer/review/review-state.ts';

const items = (...paths: string[]) =>
  paths.map((path) => ({ path: path.replace('?', ''), isDoubtful: path.endsWith('?') }));
const accept = (path: string): ReviewAction => ({
  type: 'accept',
  decision: { path, before: '', value: 'x', confirms: [] },
});
const through = (state: ReviewState, ...actions: ReviewAction[]) => actions.reduce(review, state);

// The licence's name and the number are in doubt; the rest was read for certain.
const four = () => startReview(items('company', 'name?', 'number?', 'from'), null);

describe('the way through', () => {
  test('begins at the first value in doubt; those in doubt come first, each in the order of its field', () => {
    expect(four()).toMatchObject({ current: 'name', order: ['name', 'number', 'company', 'from'] });
  });

  test('begins at the value that was asked for', () => {
    expect(startReview(items('company', 'name?'), 'company').current).toBe('company');
    expect(startReview(items('company', 'name?'), 'gone').current).toBe('name');
  });

  test('goes from doubt to doubt and ends when none waits', () => {
    const one = through(four(), accept('name'));
    expect(one.current).toBe('number');
    const settled = through(one, { type: 'items', items: items('company', 'name', 'number?', 'from') });
    expect(settled.order).toEqual(['name', 'number', 'company', 'from']);
    expect(through(settled, accept('number')).current).toBeNull();
  });

  test('goes on with what was left open only when asked to', () => {
    const round = through(four(), { type: 'leave' });
    expect(round.current).toBe('number');
    const end = through(round, accept('number'));
    expect(end.current).toBeNull();
    expect([...end.left]).toEqual(['name']);
    expect(through(end, { type: 'again' })).toMatchObject({ current: 'name', left: new Set() });
  });

  test('comes back to an earlier doubt that was jumped over', () => {
    expect(through(four(), { type: 'go', path: 'number' }, accept('number')).current).toBe('name');
  });

  test('steps through all, and back from the end to where it was', () => {
    const step = (by: 1 | -1): ReviewAction => ({ type: 'step', by });
    const last = through(four(), step(1), step(1), step(1));
    expect(last.current).toBe('from');
    expect(through(last, step(1)).current).toBeNull();
    expect(through(last, step(1), step(-1)).current).toBe('from');
    expect(through(four(), step(-1)).current).toBe('name');
  });

  test('walks through what was certain, one after another to the end', () => {
    const walk = through(four(), { type: 'walk' });
    expect(walk.current).toBe('company');
    expect(through(walk, accept('company')).current).toBe('from');
    expect(through(walk, accept('company'), { type: 'leave' }).current).toBeNull();
  });
});

describe('taking back', () => {
  test('leads to the value that was settled last, again and again', () => {
    const two = through(four(), accept('name'), accept('number'));
    const back = through(two, { type: 'undo' });
    expect(back.current).toBe('number');
    expect(back.decisions.map(({ path }) => path)).toEqual(['name']);
    expect(through(back, { type: 'undo' }).current).toBe('name');
    expect(through(four(), { type: 'undo' })).toEqual(four());
  });
});

describe('when the values change meanwhile', () => {
  test('what is typed is kept, and nothing moves under the hand', () => {
    const typed = through(four(), accept('name'), { type: 'type', path: 'number', text: '33' });
    const more = through(typed, {
      type: 'items',
      items: items('birth?', 'company', 'name', 'number?', 'from'),
    });
    expect(more.current).toBe('number');
    expect(more.order).toEqual(['name', 'number', 'company', 'from', 'birth']);
    expect(more.typed.get('number')).toBe('33');
  });

  test('a new doubt calls back from the end, one that was left open does not', () => {
    const end = through(startReview(items('company', 'name?'), null), { type: 'leave' });
    expect(end.current).toBeNull();
    expect(through(end, { type: 'items', items: items('company', 'name?') }).current).toBeNull();
    expect(through(end, { type: 'items', items: items('company?', 'name?') }).current).toBe('company');
  });

  test('a value whose picture is gone makes way for the next', () => {
    expect(through(four(), { type: 'items', items: items('company', 'number?') }).current).toBe('number');
    expect(through(four(), { type: 'items', items: [] })).toMatchObject({ current: null, order: [] });
  });
});
