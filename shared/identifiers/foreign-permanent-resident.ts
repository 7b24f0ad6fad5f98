import type { CalendarDate } from './calendar-date.ts';
import { normalizeCode } from './characters.ts';
import { type CitizenNumber, type CitizenNumberFault, parseCitizenNumber } from './resident-id.ts';

export type ForeignPermanentResidentResult =
  | (CitizenNumber & { readonly version: 2023 })
  | { readonly ok: true; readonly value: string; readonly version: 2017 }
  | CitizenNumberFault<'region'>;

/**
 * Reads the number of a foreign permanent resident ID card (外国人永久居留身份证): since December 2023 18 digits
 * beginning with 9 and checked like a resident ID; the 2017 card, three letters and twelve digits, is valid
 * until it expires.
 */
export function parseForeignPermanentResident(
  text: string,
  today?: CalendarDate,
): ForeignPermanentResidentResult {
  const normalized = normalizeCode(text);
  if (/^[A-Z]{3}\d{12}$/.test(normalized)) return { ok: true, value: normalized, version: 2017 };
  if (/^[A-Z]/.test(normalized)) return { ok: false, reason: 'region', normalized, at: 0 };
  const result = parseCitizenNumber(
    normalized,
    (region) => (region.startsWith('9') ? undefined : { reason: 'region', at: 0 }),
    today,
  );
  return result.ok ? { ...result, version: 2023 } : result;
}
