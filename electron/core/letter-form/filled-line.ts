import { messages } from '../../../shared/messages/index.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { FormPlace, FormValue } from '../../../shared/model/letter-form.ts';
import { toClusters } from '../letter/clusters.ts';
import type { PlannedLine } from '../letter/letter-plan.ts';
import { letterValues } from '../letter/letter-values.ts';
import type { FittedText } from './fit-text.ts';

const { signatureOpen, signatureClose } = messages.letter;

/** One line that was filled in, in points of its page as shown, with what each character states of the case. */
export interface FilledLine {
  /** Counted from 0. */
  readonly page: number;
  readonly line: PlannedLine;
}

/** Where each value stands in the case document; a part of a date states the date. */
const statedPath: Readonly<Record<Exclude<FormValue, 'signatures'>, string>> = {
  'organization.name': 'organization.name',
  'organization.creditCode': 'organization.creditCode',
  'legalPerson.name': 'legalPerson.name',
  'accountHolder.name': 'accountHolder.name',
  'accountHolder.creditCode': 'accountHolder.creditCode',
  'administrator.name': 'administrator.name',
  'administrator.number': 'administrator.document.number',
  'administrator.mobile': 'administrator.mobile',
  platform: 'platform',
  signatureCount: 'signatures',
  validFrom: 'authorization.validFrom',
  'validFrom.year': 'authorization.validFrom',
  'validFrom.month': 'authorization.validFrom',
  'validFrom.day': 'authorization.validFrom',
  validTo: 'authorization.validTo',
  'validTo.year': 'authorization.validTo',
  'validTo.month': 'authorization.validTo',
  'validTo.day': 'authorization.validTo',
  signedOn: 'authorization.signedOn',
  'signedOn.year': 'authorization.signedOn',
  'signedOn.month': 'authorization.signedOn',
  'signedOn.day': 'authorization.signedOn',
};

/** By UTF-16 unit of a value's text: what it states; nothing for what stands between two signatures. */
function statedBy(
  value: FormValue,
  text: string,
  document: CaseDocument,
): (at: number) => string | undefined {
  if (value !== 'signatures') return () => statedPath[value];
  const fields: (string | undefined)[] = [];
  let from = 0;
  for (const { text: signature, index } of letterValues(document, '').signatures) {
    const printed = `${signatureOpen}${signature}${signatureClose}`;
    const start = text.indexOf(printed, from);
    if (start < 0) continue;
    from = start + printed.length;
    fields.fill(undefined, start, from);
    for (let at = start; at < from; at += 1) fields[at] = `signatures.${index}.text`;
  }
  return (at) => fields[at];
}

/**
 * The lines of a value as they were filled in.
 * @param corner top left of the place, in points of the page as shown
 * @param advance width in em of a code point
 */
export function filledLines(
  { value, page }: { readonly value: FormPlace['value']; readonly page: number },
  text: string,
  { size, lines }: FittedText,
  corner: { readonly x: number; readonly y: number },
  document: CaseDocument,
  advance: (codePoint: number) => number,
): FilledLine[] {
  const fieldAt = statedBy(value, text, document);
  let at = 0;
  return lines.map((line) => {
    at = Math.max(at, text.indexOf(line.text, at));
    let x = corner.x + line.x;
    const characters = toClusters([{ text: line.text }], advance).map((cluster) => {
      const width = [...cluster.text].reduce((sum, one) => sum + advance(one.codePointAt(0) ?? 0), 0) * size;
      const planned = { text: cluster.text, x, width, field: fieldAt(at) };
      x += width;
      at += cluster.text.length;
      return planned;
    });
    return { page, line: { y: corner.y + line.y, size, characters } };
  });
}
