import type { CaseDocument } from '../model/case-document.ts';

/**
 * What of a case its authorization letter states, as one text: two cases with the same answer have the same letter.
 * Keeps apart what was checked against the case as it is from what was checked before a change.
 */
export function letterBasis({
  organization,
  accountHolder,
  administrator,
  signatures,
  authorization,
}: CaseDocument): string {
  const operator = authorization.namesOperator ? [administrator.name, administrator.mobile] : ['', ''];
  const optional = [organization.foreignName, accountHolder.foreignName, ...operator].map((text) =>
    text.trim(),
  );
  return JSON.stringify([
    organization.name.trim(),
    organization.creditCode.trim(),
    accountHolder.name.trim(),
    accountHolder.creditCode.trim(),
    signatures.map(({ text }) => text.trim()).filter((text) => text !== ''),
    authorization.validFrom.trim(),
    authorization.validTo.trim(),
    authorization.signedOn.trim(),
    // Only where there is any, so that letters without stay what they were.
    ...(optional.some((text) => text !== '') ? optional : []),
  ]);
}
