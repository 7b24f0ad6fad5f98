import {
  type DocumentKind,
  type FieldName,
  fieldsOfKind,
  type RecognizedFields,
} from '../../../shared/model/recognition.ts';

/** Fields that some documents do not print. */
const optional: readonly FieldName[] = [
  'registeredCapital',
  'companyType',
  'foundedOn',
  'validFrom',
  'validTo',
  'address',
];

/** Kinds on which every field is printed always. */
const withAllFields: readonly DocumentKind[] = [
  'id-portrait',
  'id-emblem',
  'residence-permit-portrait',
  'residence-permit-emblem',
];

/** The fields a document of a kind surely prints. */
function expected(kind: DocumentKind): readonly FieldName[] {
  const fields: readonly FieldName[] = fieldsOfKind[kind];
  return withAllFields.includes(kind) ? fields : fields.filter((field) => !optional.includes(field));
}

interface Read {
  readonly kind: DocumentKind;
  readonly fields: RecognizedFields;
}

/** Whether every field that a document of its kind surely prints was read. */
export const isComplete = ({ kind, fields }: Read): boolean =>
  kind !== 'other' && expected(kind).every((field) => fields[field] !== undefined);

/** How much was read of a document: fields count, certain ones twice; nothing for an unknown kind. */
export function completeness({ kind, fields }: Read): number {
  if (kind === 'other') return 0;
  return Object.values(fields).reduce((sum, field) => sum + (field.needsReview ? 1 : 2), 1);
}
