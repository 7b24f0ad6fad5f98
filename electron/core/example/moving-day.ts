import { addDays, addYears } from '../../../shared/identifiers/period.ts';

/**
 * The day that the example's case file means: `+Nd` and `+Ny` are so many days or years after `today`
 * (`YYYY-MM-DD`), everything else is itself. The example would otherwise grow old.
 */
export function movingDay(written: string, today: string): string {
  const distance = /^\+(\d{1,4})([dy])$/.exec(written);
  if (distance === null) return written;
  const [, count, unit] = distance;
  return unit === 'd' ? addDays(today, Number(count)) : addYears(today, Number(count));
}
