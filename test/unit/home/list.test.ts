import { describe, expect, test } from 'vitest';
import { caseTitle } from '../../../renderer/home/case-title.ts';
import { groupByClient } from '../../../renderer/home/group-by-client.ts';
import { chosenOf } from '../../../renderer/home/selection/choice-box.tsx';
import { stretch } from '../../../renderer/home/selection/stretch.ts';
import { relativeTime } from '../../../renderer/widgets/relative-time.ts';
import { messages } from '../../../shared/messages/index.ts';
import type { CaseSummary } from '../../../shared/model/case-record.ts';

const summary = (client: string, updatedAt: string): CaseSummary => ({
  id: updatedAt.replaceAll(/\D/g, '').padEnd(32, '0'),
  version: 1,
  createdAt: updatedAt,
  updatedAt,
  trashedAt: null,
  example: false,
  title: updatedAt,
  client,
  organizationName: '',
  platforms: [],
  purpose: 'self',
  signatures: [],
  fileCount: 0,
  progress: { done: 0, total: 8 },
});

describe('cases by client', () => {
  test('newest change first, within and between clients; those without a client last', () => {
    const groups = groupByClient([
      summary('', '2026-11-21T09:00:00Z'),
      summary('甲', '2026-11-01T09:00:00Z'),
      summary('乙', '2026-11-20T09:00:00Z'),
      summary(' 甲 ', '2026-11-19T09:00:00Z'),
    ]);
    expect(groups.map(({ client, cases }) => [client, cases.map(({ title }) => title.slice(5, 10))])).toEqual(
      [
        ['乙', ['11-20']],
        ['甲', ['11-19', '11-01']],
        ['', ['11-21']],
      ],
    );
  });

  test('a case is called by its title, else by its organization', () => {
    expect(caseTitle({ title: '', organizationName: '杭州云帆网络科技有限公司' })).toBe(
      '杭州云帆网络科技有限公司',
    );
    expect(caseTitle({ title: ' ', organizationName: '' })).toBe(messages.home.untitled);
  });
});

describe('choosing several cases', () => {
  const listed = ['03', '02', '01'].map((day) => summary('', `2026-11-${day}T09:00:00Z`));
  const [first, second, third] = listed.map(({ id }) => id);
  const ids = (cases: readonly CaseSummary[]) => cases.map(({ id }) => id);

  test('a stretch goes from the one chosen before to this one, in either direction', () => {
    const [top, , bottom] = listed;
    if (!top || !bottom) throw new Error('three cases');
    expect(ids(stretch(listed, first ?? '', bottom))).toEqual([first, second, third]);
    expect(ids(stretch(listed, third ?? '', top))).toEqual([first, second, third]);
    expect(ids(stretch(listed, second ?? '', bottom))).toEqual([second, third]);
  });

  test('where the one before is not listed, it is this one alone', () => {
    const [top] = listed;
    if (!top) throw new Error('three cases');
    expect(ids(stretch(listed, 'gone', top))).toEqual([first]);
    expect(ids(stretch(listed, null, top))).toEqual([first]);
  });

  test('of a client all, some or none are chosen', () => {
    expect(chosenOf(listed, () => true)).toBe(true);
    expect(chosenOf(listed, (id) => id === second)).toBeNull();
    expect(chosenOf(listed, () => false)).toBe(false);
  });
});

describe('how long ago', () => {
  const now = new Date(2026, 10, 21, 14, 30);
  const text = messages.home.time;
  test.each([
    [new Date(2026, 10, 21, 14, 29, 40), text.now],
    [new Date(2026, 10, 21, 14, 31), text.now],
    [new Date(2026, 10, 21, 14, 5), text.minutes(25)],
    [new Date(2026, 10, 21, 9, 5), text.today('09:05')],
    [new Date(2026, 10, 20, 23, 59), text.yesterday('23:59')],
    [new Date(2026, 2, 8, 12), text.date(3, 8)],
    [new Date(2025, 11, 31, 12), text.fullDate(2025, 12, 31)],
  ])('%s', (at, said) => {
    expect(relativeTime(at, now)).toBe(said);
  });
});
