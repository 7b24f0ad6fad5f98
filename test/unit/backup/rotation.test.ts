import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptBackups, type Rotated, rotatesOutOn } from '../../../electron/core/backup/rotation.ts';
import type { BackupReason } from '../../../shared/model/vault.ts';

const aDay = 86_400_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

interface Step {
  readonly hours: number;
  readonly reason: BackupReason;
}

const stepOf = (hours: fc.Arbitrary<number>): fc.Arbitrary<Step> =>
  fc.record({
    hours,
    reason: fc.constantFrom<BackupReason>(
      'daily',
      'quit',
      'manual',
      'before-restore',
      'before-import',
      'before-migration',
    ),
  });

/** Makes one backup after another, rotating each time; `look` sees every state. */
function live(steps: readonly Step[], look: (kept: Rotated[], made: Rotated[], today: string) => void) {
  let time = Date.parse('2026-03-02T09:00:00Z');
  let kept: Rotated[] = [];
  const made: Rotated[] = [];
  for (const { hours, reason } of steps) {
    time += hours * 3_600_000;
    const number = Math.max(0, ...kept.map((backup) => backup.number)) + 1;
    const backup = { id: String(made.length), number, day: dayOf(time), reason };
    made.push(backup);
    kept = keptBackups([...kept, backup], dayOf(time));
    look(kept, made, dayOf(time));
  }
  return { kept, time };
}

describe('over years of use', () => {
  it('ten stay at most, among them the newest, and the newest of each of the last five days at least', () => {
    const years = fc.array(stepOf(fc.integer({ min: 0, max: 40 })), { minLength: 1, maxLength: 1200 });
    fc.assert(
      fc.property(years, (steps) => {
        live(steps, (kept, made, today) => {
          expect(kept.length).toBeLessThanOrEqual(10);
          expect(kept[0]).toBe(made.at(-1));
          const newestOfDays = new Map(made.map((backup) => [backup.day, backup]));
          const lastDays = [...newestOfDays.values()].slice(-5);
          for (const backup of lastDays) expect(kept).toContain(backup);
          const ofToday = made.filter(({ day }) => day === today).slice(-3);
          for (const backup of ofToday) expect(kept).toContain(backup);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('used once a day, the last ten days stay', () => {
    const { kept } = live(
      Array.from({ length: 1100 }, () => ({ hours: 24, reason: 'daily' as const })),
      () => {},
    );
    expect(kept).toHaveLength(10);
    expect(new Set(kept.map(({ day }) => day)).size).toBe(10);
  });

  it('what undoes the last restore stays beside newer ones of its day, as one of the ten', () => {
    live(
      [
        { hours: 0, reason: 'before-restore' },
        ...Array.from({ length: 6 }, () => ({ hours: 1, reason: 'manual' as const })),
        ...Array.from({ length: 5 }, () => ({ hours: 24, reason: 'daily' as const })),
      ],
      (kept, [undo]) => expect(kept).toContain(undo),
    );
  });
});

describe('a clock that is set back and forth', () => {
  it('loses neither the newest backup nor the two before it of that day, and ten stay at most', () => {
    const wild = fc.array(stepOf(fc.integer({ min: -20_000, max: 20_000 })), {
      minLength: 1,
      maxLength: 300,
    });
    fc.assert(
      fc.property(wild, (steps) => {
        live(steps, (kept, made, today) => {
          expect(kept.length).toBeLessThanOrEqual(10);
          expect(kept[0]).toBe(made.at(-1));
          const newest = made.slice(-3).filter(({ day }) => day === today);
          for (const backup of newest) expect(kept).toContain(backup);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('takes nothing away that the same days in order would have kept', () => {
    const steps = [24, 24, 24, -72 * 10, 24, 24].map((hours) => ({ hours, reason: 'daily' as const }));
    const { kept } = live(steps, () => {});
    expect(kept).toHaveLength(6);
  });

  it('does not keep a backup of the far future for ever', () => {
    const future = { hours: 24 * 3650, reason: 'daily' as const };
    const back = { hours: -24 * 3650, reason: 'daily' as const };
    const daily = Array.from({ length: 12 }, () => ({ hours: 24, reason: 'daily' as const }));
    const { kept } = live([future, back, ...daily], () => {});
    expect(kept.every(({ day }) => day < '2030')).toBe(true);
  });
});

describe('the day a backup is taken away', () => {
  it('is the one on which daily use takes it away', () => {
    const { kept, time } = live(
      Array.from({ length: 40 }, (_, number) => ({
        hours: 7,
        reason: number % 9 === 0 ? ('before-import' as const) : ('daily' as const),
      })),
      () => {},
    );
    for (const { id } of kept) {
      const told = rotatesOutOn(id, kept, dayOf(time));
      let present = kept;
      let gone = '';
      for (let ahead = 1; gone === '' && ahead < 31; ahead += 1) {
        const day = dayOf(time + ahead * aDay);
        present = keptBackups(
          [...present, { id: `new ${ahead}`, number: 1000 + ahead, day, reason: 'daily' }],
          day,
        );
        if (!present.some((backup) => backup.id === id)) gone = day;
      }
      expect(told).toBe(gone);
    }
  });

  it('is tomorrow for one that is not the last of today', () => {
    const today: Rotated[] = [1, 2].map((number) => ({
      id: String(number),
      number,
      day: '2026-03-02',
      reason: 'manual',
    }));
    expect(rotatesOutOn('1', today, '2026-03-02')).toBe('2026-03-03');
    expect(rotatesOutOn('2', today, '2026-03-02')).toBe('2026-03-12');
  });
});
