import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endAfterYears } from '../../../renderer/editor/parts/letter-period.ts';
import { signatureNames } from '../../../renderer/editor/parts/signature-names.ts';
import { shownTasks } from '../../../renderer/editor/shown-tasks.ts';
import { isCalendarDate } from '../../../shared/identifiers/calendar-date.ts';
import type { Finding } from '../../../shared/model/finding.ts';

describe('a pasted list of signatures', () => {
  test('is taken apart at every usual separator, without 【】 and repeats', () => {
    expect(signatureNames('云帆网络、【杭州云帆】，云帆;云帆\n 云帆教育 \r\n\t云帆网络')).toEqual([
      '云帆网络',
      '杭州云帆',
      '云帆',
      '云帆教育',
    ]);
  });

  test('keeps a name that has a space inside, for the rules to judge', () => {
    expect(signatureNames('云帆 网络')).toEqual(['云帆 网络']);
  });

  test('is empty when nothing but separators was pasted', () => {
    expect(signatureNames('、， \n')).toEqual([]);
  });
});

describe('the last day of a period of whole years', () => {
  test.each([
    ['2026-03-15', 1, '2027-03-14'],
    ['2026-11-21', 2, '2028-11-20'],
    ['2026-01-01', 3, '2028-12-31'],
    ['2026-03-01', 2, '2028-02-29'],
    ['2028-02-29', 1, '2029-02-28'],
    ['2024-02-29', 4, '2028-02-28'],
  ])('from %s for %i: %s', (from, years, to) => {
    expect(endAfterYears(from, years)).toBe(to);
  });

  test('is not known when the first day is no date', () => {
    expect(endAfterYears('', 1)).toBeUndefined();
    expect(endAfterYears('2026-02-30', 1)).toBeUndefined();
  });

  test('is always a real day', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 3 }), (day, years) => {
        const to = endAfterYears(day.toISOString().slice(0, 10), years);
        expect(to !== undefined && isCalendarDate(to)).toBe(true);
      }),
    );
  });
});

describe('the task list', () => {
  const finding = (id: string, path: string, severity: Finding['severity'] = 'error'): Finding => ({
    id,
    path,
    severity,
    message: '',
    fix: '',
    source: '',
    platform: 'all',
  });
  const tasks = [
    { part: 'organization', state: 'started', findings: { error: 2, warning: 1 } },
    { part: 'legalPerson', state: 'empty', findings: { error: 1, warning: 0 } },
  ] as const;
  const findings = [
    finding('required.missing', 'organization.name'),
    finding('credit-code.check-character', 'organization.creditCode'),
    finding('recommended.missing', 'files.certificate', 'warning'),
    finding('required.missing', 'legalPerson.name'),
  ];

  test('does not count what is missing in a part the person has not left', () => {
    const shown = shownTasks(tasks, findings, new Set());
    expect(shown.map(({ missing }) => missing)).toEqual([0, 0]);
    expect(shown[0]?.findings).toEqual({ error: 1, warning: 0 });
  });

  test('counts fields, not what each platform says about them', () => {
    const everywhere = ['aliyun', 'chuanglan', 'qiniu'].flatMap((platform) =>
      findings.map((each) => ({ ...each, platform })),
    );
    const [organization] = shownTasks(tasks, everywhere, new Set(['organization']));
    expect(organization).toMatchObject({ missing: 1, findings: { error: 1, warning: 0 } });
  });

  test('counts it apart from mistakes afterwards', () => {
    const shown = shownTasks(tasks, findings, new Set(['organization']));
    expect(shown.map(({ missing }) => missing)).toEqual([1, 0]);
    expect(shown[0]?.findings).toEqual({ error: 1, warning: 0 });
  });
});
