import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditFile } from '../../../electron/core/audit/audit-file.ts';
import { openAuditLog } from '../../../electron/core/audit/audit-log.ts';
import { openDatabase } from '../../../electron/core/cases/database.ts';
import { auditActionSchema, auditPageSchema } from '../../../shared/model/vault.ts';

const key = randomBytes(32);

function openLog() {
  let now = Date.parse('2026-11-21T08:00:00.000Z');
  const database = openDatabase(join(mkdtempSync(join(tmpdir(), 'beituo-audit-')), 'beituo.sqlite'));
  const log = openAuditLog({ database, key, clock: { now: () => new Date(now) } });
  return {
    database,
    log,
    pass: (minutes: number) => {
      now += minutes * 60_000;
    },
    change: (sql: string, ...values: unknown[]) =>
      database.write((connection) => connection.prepare(sql).run(...values)),
  };
}

const some = fc.constantFrom(...auditActionSchema.options);

describe('the audit', () => {
  test('tells the newest first, page by page, and that it holds', () => {
    const { log } = openLog();
    for (let count = 1; count <= 5; count += 1) log.note({ action: 'exported', count });
    const { entries, total, brokenAt } = log.page({ limit: 2 });
    expect(entries.map(({ number, count }) => [number, count])).toEqual([
      [5, 5],
      [4, 4],
    ]);
    expect({ total, brokenAt }).toEqual({ total: 5, brokenAt: null });
    expect(log.page({ before: 4, limit: 9 }).entries.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  test('a case looked at again within minutes is noted once, another step always', () => {
    const { log, pass } = openLog();
    const look = () => log.note({ action: 'case-opened', subject: 'a'.repeat(32) });
    look();
    pass(5);
    look();
    pass(11);
    look();
    log.note({ action: 'exported' });
    log.note({ action: 'exported' });
    expect(log.all().entries.map(({ action }) => action)).toEqual([
      'case-opened',
      'case-opened',
      'exported',
      'exported',
    ]);
  });

  test('an entry changed in any part is found, at its place', () => {
    const changes: [string, unknown][] = [
      ['UPDATE audit SET at = ? WHERE number = 3', 1],
      ['UPDATE audit SET action = ? WHERE number = 3', 'locked'],
      ['UPDATE audit SET subject = ? WHERE number = 3', 'x'],
      ['UPDATE audit SET count = ? WHERE number = 3', 9],
      ['UPDATE audit SET link = ? WHERE number = 3', randomBytes(32)],
      ['DELETE FROM audit WHERE number = ?', 3],
    ];
    for (const [sql, value] of changes) {
      const { log, change } = openLog();
      for (let count = 1; count <= 5; count += 1) log.note({ action: 'exported', count });
      change(sql, value);
      expect(log.page({ limit: 1 }).brokenAt, sql).toBe(3);
    }
  });

  test('an entry that says what none can is found, and the others are told', () => {
    for (const damage of [
      'at = 9223372036854775807',
      'count = 9223372036854775807',
      'subject = hex(zeroblob(99))',
    ]) {
      const { log, change } = openLog();
      for (let count = 1; count <= 3; count += 1) log.note({ action: 'exported', count });
      change(`UPDATE audit SET ${damage} WHERE number = 2`);
      const { entries, brokenAt } = auditPageSchema.parse(log.page({ limit: 9 }));
      expect(brokenAt).toBe(2);
      expect(entries.map(({ number }) => number)).toEqual(expect.arrayContaining([1, 3]));
    }
  });

  test('entries cut off at the end, and one put there, are found', () => {
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 12 }), fc.nat(11), (actions, left) => {
        const { log, change } = openLog();
        for (const action of actions) log.note({ action, subject: `${Math.random()}` });
        fc.pre(left < actions.length);
        change('DELETE FROM audit WHERE number > ?', left);
        expect(log.page({ limit: 1 }).brokenAt).toBe(left + 1);
      }),
      { numRuns: 20 },
    );
    const { log, change } = openLog();
    log.note({ action: 'exported' });
    change('INSERT INTO audit SELECT 2, at, action, subject, count, link FROM audit');
    expect(log.page({ limit: 1 }).brokenAt).toBe(2);
  });

  test('with everything removed nothing is claimed to be whole', () => {
    const { log, change } = openLog();
    log.note({ action: 'exported' });
    change('DELETE FROM audit');
    expect(log.page({ limit: 1 }).brokenAt).toBe(1);
  });

  test('is written as a table that a spreadsheet opens', () => {
    const { log } = openLog();
    log.note({ action: 'package-made', subject: 'a"b', count: 6 });
    expect(auditFile(log.all())).toBe(
      '\uFEFF"序号","时间（世界时）","操作","对象编号","数量"\r\n' +
        '"1","2026-11-21T08:00:00.000Z","制作上传包","a""b","6"\r\n' +
        '"共 1 条，记录完整，没有被改动。"\r\n',
    );
  });
});
