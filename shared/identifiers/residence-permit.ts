import type { CalendarDate } from './calendar-date.ts';
import { type CitizenNumberResult, parseCitizenNumber } from './resident-id.ts';

const regions = new Set(['810000', '820000', '830000']);

/**
 * Reads the number of a residence permit for people from Hong Kong, Macau and Taiwan (港澳台居民居住证): built
 * like a resident ID, with region 810000, 820000 or 830000.
 */
export function parseResidencePermit(text: string, today?: CalendarDate): CitizenNumberResult<'region'> {
  return parseCitizenNumber(
    text,
    (region) => (regions.has(region) ? undefined : { reason: 'region', at: 0 }),
    today,
  );
}
