import { expect, it } from 'vitest';
import { missedSlot, type QueueItem } from '../../../renderer/intake/queue-item.ts';
import { found, picture } from './pictures.ts';

const item = (part: Partial<QueueItem>): QueueItem => ({
  id: 1,
  caseId: 'c'.repeat(32),
  name: 'a.jpg',
  slot: 'administratorIdPortrait',
  state: 'done',
  ratio: 1,
  step: '',
  stored: null,
  problem: null,
  sameAs: null,
  ...part,
});

it('knows a picture that shows another side than the one asked for', () => {
  const emblem = picture('a', found('id-emblem', {}));
  const both = picture('b', found('id-emblem', {}), found('id-portrait', {}));
  expect(missedSlot(item({ stored: emblem }))).toBe('administratorIdPortrait');
  expect(missedSlot(item({ stored: both }))).toBeUndefined();
  expect(missedSlot(item({ stored: emblem, slot: undefined }))).toBeUndefined();
  expect(missedSlot(item({ stored: emblem, slot: 'letterScan' }))).toBeUndefined();
  expect(missedSlot(item({ stored: picture('d') }))).toBeUndefined();
  expect(missedSlot(item({ stored: emblem, state: 'reading' }))).toBeUndefined();
});
