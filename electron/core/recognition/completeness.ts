import {
  type DocumentKind,
  type FieldName,
  type RecognizedFields,
  surelyPrinted,
} from '../../../shared/model/recognition.ts';

interface Read {
  readonly kind: DocumentKind;
  readonly fields: RecognizedFields;
}

/** Whether every field that a document of its kind surely prints was read. */
export const isComplete = ({ kind, fields }: Read): boolean =>
  kind !== 'other' && surelyPrinted(kind).every((field) => fields[field] !== undefined);

/** How much was read of a document: fields count, certain ones twice; nothing for an unknown kind. */
export function completeness({ kind, fields }: Read): number {
  if (kind === 'other') return 0;
  return Object.values(fields).reduce((sum, field) => sum + (field.needsReview ? 1 : 2), 1);
}

/** Fields that hardly any paper of a kind goes without. */
const usual: Partial<Record<DocumentKind, readonly FieldName[]>> = {
  'business-license': ['companyName', 'companyType', 'legalPersonName', 'foundedOn', 'address'],
  'institution-certificate': ['companyName', 'legalPersonName', 'registeredCapital', 'validTo', 'address'],
  'credit-code-certificate': ['companyName', 'legalPersonName', 'address'],
};

/** Whether a document seems to go on beyond what was read of it: a field is missing that its kind usually has. */
export const lacksField = (read: Read): boolean =>
  !isComplete(read) || (usual[read.kind]?.some((field) => read.fields[field] === undefined) ?? false);

/** A value less sure than this is hardly read: more than a character of it is in doubt. */
const hardly = 0.5;

/** Whether some field was hardly read. */
export const isHardlyRead = ({ fields }: Read): boolean =>
  Object.values(fields).some(({ confidence }) => confidence < hardly);
