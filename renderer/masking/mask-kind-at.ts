import type { MaskKind } from '../../shared/identifiers/mask.ts';
import type { CaseDocument } from '../../shared/model/case-document.ts';

/** What kind of personal number a field of the case holds, `null` for every other field. */
export function maskKindAt(path: string, document: CaseDocument): MaskKind | null {
  switch (path) {
    case 'legalPerson.document.number':
      return document.legalPerson.document.type;
    case 'administrator.document.number':
      return document.administrator.document.type;
    case 'administrator.mobile':
      return 'mobile';
    case 'organization.landline':
      return 'landline';
    default:
      return null;
  }
}
