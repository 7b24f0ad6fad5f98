import { firstNotMatching, normalizeCode } from './characters.ts';
import { uniqueCorrection } from './correction.ts';
import { isOrganizationCode } from './organization-code.ts';

/** The 31 symbols of GB 32100, in the order of their values: no I, O, S, V, Z. */
export const creditCodeSymbols = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Letters that cannot occur, and what was meant. V looks like nothing in particular. */
const lookAlikes = new Map([
  ['I', '1'],
  ['O', '0'],
  ['S', '5'],
  ['Z', '2'],
]);

const codeLength = 18;

interface CreditCode {
  readonly ok: true;
  /** 18 characters, half-width, upper-case. */
  readonly value: string;
}

export interface CreditCodeFault {
  readonly ok: false;
  /**
   * `length`: not 18 characters. `registration-number`: 15 digits, the number of licences before 2015.
   * `letter`: a letter that cannot occur. `character`: not a letter or digit. `region`: places 3–8 must be
   * digits. `check-character`: all in form, but the check character (place 18) does not fit.
   */
  readonly reason: 'length' | 'registration-number' | 'letter' | 'character' | 'region' | 'check-character';
  /** The text that positions refer to. */
  readonly normalized: string;
  /** 0-based index of the character that looks wrong. */
  readonly at?: number;
  /** The whole code put right, when only one correction is possible. */
  readonly suggestion?: string;
  /** 0-based first and last index between which the slip must be, when the inner code shows it. */
  readonly within?: readonly [first: number, last: number];
}

export type CreditCodeResult = CreditCode | CreditCodeFault;

/**
 * Check character of the first 17 characters (GB 32100): weights 3^i mod 31, MOD 31. `undefined` when they
 * are not 17 of the allowed symbols.
 */
export function creditCodeCheckCharacter(body: string): string | undefined {
  if (body.length !== codeLength - 1) return undefined;
  let sum = 0;
  let weight = 1;
  for (const symbol of body) {
    const value = creditCodeSymbols.indexOf(symbol);
    if (value < 0) return undefined;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return creditCodeSymbols.charAt((31 - (sum % 31)) % 31);
}

function hasRightForm(code: string): boolean {
  return /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code);
}

function checksOut(code: string): boolean {
  return hasRightForm(code) && creditCodeCheckCharacter(code.slice(0, -1)) === code.charAt(codeLength - 1);
}

function replaceLookAlikes(code: string): string | undefined {
  const replaced = Array.from(code, (symbol) => lookAlikes.get(symbol) ?? symbol).join('');
  return checksOut(replaced) ? replaced : undefined;
}

/**
 * Reads a unified social credit code (统一社会信用代码, GB 32100-2015). Full-width characters, lower case and
 * white space are accepted. A letter that cannot occur is named with what it stands for; a failing check
 * character is traced with the organization code inside (GB 11714) where that leaves one possibility.
 */
export function parseCreditCode(text: string): CreditCodeResult {
  const normalized = normalizeCode(text);
  const fault = (reason: CreditCodeFault['reason'], details: Partial<CreditCodeFault> = {}) =>
    ({ ok: false, reason, normalized, ...details }) as const;

  const strange = firstNotMatching(normalized, /[0-9A-Z]/);
  if (strange >= 0) return fault('character', { at: strange });
  if (/^\d{15}$/.test(normalized)) return fault('registration-number');
  if (normalized.length !== codeLength) return fault('length');
  const impossible = firstNotMatching(normalized, /[0-9A-HJ-NPQRTUWXY]/);
  if (impossible >= 0) {
    const suggestion = replaceLookAlikes(normalized) ?? unlessSeveral(normalized)?.value;
    return fault('letter', { at: impossible, ...(suggestion === undefined ? {} : { suggestion }) });
  }
  if (checksOut(normalized)) return { ok: true, value: normalized };
  const correction = unlessSeveral(normalized);
  const found = correction === undefined ? {} : { at: correction.at, suggestion: correction.value };
  const letterInRegion = firstNotMatching(normalized.slice(2, 8), /\d/);
  if (letterInRegion >= 0) return fault('region', { ...found, at: letterInRegion + 2 });
  return fault('check-character', { ...found, ...whereabouts(normalized) });
}

/** The digit or letter an impossible letter stands for, `undefined` for any other character. */
export function creditCodeLookAlike(letter: string): string | undefined {
  return lookAlikes.get(letter);
}

function unlessSeveral(code: string) {
  return uniqueCorrection(
    code,
    creditCodeSymbols,
    (candidate) => checksOut(candidate) && isOrganizationCode(candidate.slice(8, 17)),
  );
}

function whereabouts(code: string): Pick<CreditCodeFault, 'within'> {
  return isOrganizationCode(code.slice(8, 17)) ? {} : { within: [8, 16] };
}
