import {
  type DocumentKind,
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
