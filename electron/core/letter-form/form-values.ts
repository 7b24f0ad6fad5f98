import { messages } from '../../../shared/messages/index.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { FormValue } from '../../../shared/model/letter-form.ts';
import { letterValues, printable } from '../letter/letter-values.ts';

const { signatureOpen, signatureClose, signatureSeparator } = messages.letter;

/** The texts of a case for every value a place may ask for. Empty where nothing was typed. */
export function formValues(document: CaseDocument, platformName: string): Record<FormValue, string> {
  const { texts, signatures } = letterValues(document, platformName);
  const { legalPerson, administrator, authorization } = document;
  return {
    'organization.name': texts['organization.name'],
    'organization.creditCode': texts['organization.creditCode'],
    'legalPerson.name': printable(legalPerson.name),
    'accountHolder.name': texts['accountHolder.name'],
    'accountHolder.creditCode': texts['accountHolder.creditCode'],
    'administrator.name': printable(administrator.name),
    'administrator.number': printable(administrator.document.number),
    'administrator.mobile': printable(administrator.mobile),
    platform: texts.platform,
    signatures: signatures
      .map(({ text }) => `${signatureOpen}${text}${signatureClose}`)
      .join(signatureSeparator),
    signatureCount: signatures.length === 0 ? '' : String(signatures.length),
    validFrom: texts['authorization.validFrom'],
    ...dateParts('validFrom', authorization.validFrom),
    validTo: texts['authorization.validTo'],
    ...dateParts('validTo', authorization.validTo),
    signedOn: texts['authorization.signedOn'],
    ...dateParts('signedOn', authorization.signedOn),
  };
}

type DateName = 'validFrom' | 'validTo' | 'signedOn';
type DateParts<Name extends DateName> = Record<`${Name}.year` | `${Name}.month` | `${Name}.day`, string>;

/** Year, month and day without leading zeros; all empty for what is no calendar date. */
function dateParts<Name extends DateName>(name: Name, date: string): DateParts<Name>;
function dateParts(name: DateName, date: string): Record<string, string> {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return {
    [`${name}.year`]: year,
    [`${name}.month`]: month.replace(/^0/, ''),
    [`${name}.day`]: day.replace(/^0/, ''),
  };
}
