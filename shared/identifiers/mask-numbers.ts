import { parseCreditCode } from './credit-code.ts';
import { type MaskKind, mask } from './mask.ts';
import { parseResidentId } from './resident-id.ts';

/** Half-width or full-width, as people type them. */
const digit = '[0-9０-９]';
/** One space or hyphen between groups, or none. */
const gap = String.raw`[\s-]?`;
const before = '(?<![0-9A-Za-z０-９])';
const after = '(?![0-9A-Za-z０-９])';

/** Eighteen characters, or up to two too many: a slip makes a number no less personal. */
const citizen = `${digit}(?:${gap}${digit}){16,18}${gap}[0-9０-９XxＸｘ]`;
const mobile = `(?:[+＋]?86${gap})?[1１][3-9３-９]${digit}${gap}${digit}{4}${gap}${digit}{4}`;
const permanentResident = `[A-Za-z]{3}${digit}{12}`;
const permit = `(?:[EGHMeghm]${digit}|[Ee][A-Za-z])${digit}{7}`;

const numbers = new RegExp(
  `${before}(?:(?<citizen>${citizen})|(?<mobile>${mobile})|(?<resident>${permanentResident})|(?<permit>${permit}))${after}`,
  'gu',
);

interface Groups {
  readonly mobile?: string;
  readonly resident?: string;
  readonly permit?: string;
}

/**
 * A text with every identity and mobile number in it masked. Recognized are 18 digits (the last may be X) that
 * are no credit code, mobile numbers with or without country code, the 2017 number of foreign permanent
 * residents, and passport and permit numbers that begin with a letter; grouped or not, and nothing that is
 * part of a longer word of figures and letters.
 */
export function maskNumbers(text: string): string {
  return text.replace(numbers, (found, ...given) => {
    const groups: Groups = given.at(-1);
    const kind = kindOf(groups);
    return kind === 'residentId' && isOnlyCreditCode(found) ? found : mask(kind, found);
  });
}

function kindOf(groups: Groups): MaskKind {
  if (groups.mobile !== undefined) return 'mobile';
  if (groups.resident !== undefined) return 'foreignPermanentResident';
  return groups.permit === undefined ? 'residentId' : 'passport';
}

/** Old credit codes may be all figures. What could be both counts as personal. */
const isOnlyCreditCode = (found: string): boolean => parseCreditCode(found).ok && !parseResidentId(found).ok;
