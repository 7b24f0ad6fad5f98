import { isCalendarDate } from '../../identifiers/calendar-date.ts';
import { addMonths, endOfMonths } from '../../identifiers/period.ts';
import type { LimitValue } from './limit-value.ts';

export interface Period {
  readonly validFrom: string;
  readonly validTo: string;
}

/** For a letter whose end says nothing: two years, in the middle of what platforms take. */
const usualMonths = 24;

/**
 * The period nearest to a given one that has today inside and a length within `months`. A beginning that lies
 * behind is kept as long as an end in time can be found for it.
 */
export function fittingPeriod(period: Period, months: LimitValue, today: string): Period {
  const [least, most] =
    months.kind === 'range' ? [months.minimum, months.maximum] : ['unknown' as const, 'unknown' as const];
  const latest = (from: string) => (most === 'unknown' ? undefined : addMonths(from, most));
  const given = period.validFrom;
  const isUsable = isCalendarDate(given) && given <= today && (latest(given) ?? today) >= today;
  const validFrom = isUsable ? given : today;
  const shortest = least === 'unknown' ? validFrom : endOfMonths(validFrom, least);
  const earliest = shortest < today ? today : shortest;
  const last = latest(validFrom);
  const wanted = isCalendarDate(period.validTo) ? period.validTo : endOfMonths(validFrom, usualMonths);
  const notTooLong = last !== undefined && wanted > last ? last : wanted;
  return { validFrom, validTo: notTooLong < earliest ? earliest : notTooLong };
}
