import { firstNotMatching, normalizeCode } from './characters.ts';

export type TravelPermitResult<Further extends 'first-letter' = never> =
  | {
      readonly ok: true;
      /** The number without the renewal count that older cards print behind it. */
      readonly value: string;
    }
  | {
      readonly ok: false;
      readonly reason: 'length' | 'character' | Further;
      readonly normalized: string;
      /** 0-based index of the character that looks wrong. */
      readonly at?: number;
    };

/**
 * Reads a mainland travel permit for Hong Kong and Macau residents (港澳居民来往内地通行证, 回乡证): H or M and
 * eight digits; for holders without Chinese nationality (since July 2024) HA or MA and seven. The 1999 card
 * prints two more digits, the renewal count.
 */
export function parseHomeReturnPermit(text: string): TravelPermitResult<'first-letter'> {
  const normalized = normalizeCode(text);
  if (/^[HM](A\d{7}|\d{8}|\d{10})$/.test(normalized)) return { ok: true, value: normalized.slice(0, 9) };
  if (normalized !== '' && !/^[HM]/.test(normalized)) {
    return { ok: false, reason: 'first-letter', normalized, at: 0 };
  }
  const digitsFrom = normalized.charAt(1) === 'A' ? 2 : 1;
  const strange = firstNotMatching(normalized.slice(digitsFrom), /\d/);
  return strange >= 0
    ? { ok: false, reason: 'character', normalized, at: strange + digitsFrom }
    : { ok: false, reason: 'length', normalized };
}

/**
 * Reads a mainland travel permit for Taiwan residents (台湾居民来往大陆通行证, 台胞证): eight digits; the old
 * booklet has ten and a letter, with or without brackets.
 */
export function parseTaiwanPermit(text: string): TravelPermitResult {
  const normalized = normalizeCode(text).replace(/[()]/g, '');
  if (/^(\d{8}|\d{10}[A-Z]?)$/.test(normalized)) return { ok: true, value: normalized };
  const strange = firstNotMatching(normalized.slice(0, 10), /\d/);
  return strange >= 0
    ? { ok: false, reason: 'character', normalized, at: strange }
    : { ok: false, reason: 'length', normalized };
}
