import { firstNotMatching, normalizeCode } from './characters.ts';

export type PassportResult =
  | { readonly ok: true; readonly value: string; readonly issuer: 'china' | 'foreign' }
  | {
      readonly ok: false;
      readonly reason: 'length' | 'character';
      readonly normalized: string;
      /** 0-based index of the character that looks wrong. */
      readonly at?: number;
    };

/** E and eight digits, E with a letter and seven, older G; diplomatic and service passports D, S, P. */
const chinese = /^(E\d{8}|E[A-HJ-NP-Z]\d{7}|G\d{8}|[DSP][A-Z]?\d{7,8})$/;

/**
 * Reads a passport number: the Chinese forms by their letters, any other country's as 5–17 letters and digits.
 */
export function parsePassport(text: string): PassportResult {
  const normalized = normalizeCode(text);
  const strange = firstNotMatching(normalized, /[0-9A-Z]/);
  if (strange >= 0) return { ok: false, reason: 'character', normalized, at: strange };
  if (normalized.length < 5 || normalized.length > 17) return { ok: false, reason: 'length', normalized };
  return { ok: true, value: normalized, issuer: chinese.test(normalized) ? 'china' : 'foreign' };
}
