import { messages } from '../../../shared/messages/index.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { LetterPart } from '../../../shared/model/letter-template.ts';

/** The texts of a case that a letter prints, made fit for one line. Empty where nothing was typed. */
export interface LetterValues {
  readonly texts: Readonly<Record<SingleField, string>>;
  readonly signatures: readonly PrintedSignature[];
  /** Parts that are printed even where their texts are empty. */
  readonly parts: ReadonlySet<LetterPart>;
}

/** Fields that print one text, named as in the template; all but `platform` are paths in the document. */
export const singleFields = [
  'organization.name',
  'organization.foreignName',
  'organization.creditCode',
  'accountHolder.name',
  'accountHolder.foreignName',
  'accountHolder.creditCode',
  'administrator.name',
  'administrator.mobile',
  'platform',
  'authorization.validFrom',
  'authorization.validTo',
  'authorization.signedOn',
] as const;

type SingleField = (typeof singleFields)[number];

interface PrintedSignature {
  readonly text: string;
  /** Position in the case document, from 0. */
  readonly index: number;
}

/**
 * Takes the values of a letter from a document in any state of completion. The operator's are empty unless the letter
 * names them.
 *
 * @param wanted parts that the platform wants on it
 */
export function letterValues(
  document: CaseDocument,
  platformName: string,
  wanted: readonly LetterPart[] = [],
): LetterValues {
  const { organization, accountHolder, administrator, authorization } = document;
  const parts = new Set(wanted);
  if (authorization.namesOperator) parts.add('operator');
  const operator = parts.has('operator') ? administrator : { name: '', mobile: '' };
  return {
    texts: {
      'organization.name': printable(organization.name),
      'organization.foreignName': printable(organization.foreignName),
      'organization.creditCode': printable(organization.creditCode),
      'accountHolder.name': printable(accountHolder.name),
      'accountHolder.foreignName': printable(accountHolder.foreignName),
      'accountHolder.creditCode': printable(accountHolder.creditCode),
      'administrator.name': printable(operator.name),
      'administrator.mobile': printable(operator.mobile),
      platform: printable(platformName),
      'authorization.validFrom': printableDate(authorization.validFrom),
      'authorization.validTo': printableDate(authorization.validTo),
      'authorization.signedOn': printableDate(authorization.signedOn),
    },
    signatures: document.signatures
      .map(({ text }, index) => ({ text: printable(text), index }))
      .filter(({ text }) => text !== ''),
    parts,
  };
}

/**
 * Without characters that leave no ink, and with every kind of white space as one space. Letters with
 * separate accents become one character; nothing else is normalized, for NFC would exchange ideographs.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .replace(/\P{M}\p{M}+/gu, (accented) => accented.normalize('NFC'))
    .trim();
}

/** `2026-11-21` as it is written in a letter; anything else as it was typed. */
function printableDate(date: string): string {
  const text = printable(date);
  if (text === 'long-term') return messages.letter.longTerm;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return text;
  return messages.letter.date(Number(year), Number(month), Number(day));
}
