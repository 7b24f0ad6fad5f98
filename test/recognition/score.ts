import {
  type FieldName,
  fieldNameSchema,
  fieldsOfKind,
  type RecognizedDocument,
} from '../../shared/model/recognition.ts';

/** What is printed in one document; a field that is not printed is absent. */
export interface PrintedDocument {
  readonly kind: string;
  readonly fields: Readonly<Partial<Record<string, string>>>;
}

/** What is printed in one picture; `documents` names each of them where there is more than one. */
export interface PrintedPicture extends PrintedDocument {
  readonly file: string;
  readonly condition: string;
  readonly documents?: readonly PrintedDocument[] | undefined;
}

/** How one printed field fared. */
export interface FieldScore {
  readonly file: string;
  readonly condition: string;
  readonly field: FieldName;
  readonly expected: string;
  readonly value: string | undefined;
  readonly correct: boolean;
  /** Shown as certain. */
  readonly certain: boolean;
  readonly confidence: number;
}

type Found = Pick<RecognizedDocument, 'kind' | 'fields'>;

/** Brackets and the sign of the yuan are the same sign in either width; licences and typists mix them. */
const comparable = (value: string | undefined): string | undefined =>
  value
    ?.replace(/\s/g, '')
    .replace(/[（﹙]/g, '(')
    .replace(/[）﹚]/g, ')')
    .replace(/￥/g, '¥');

const isRight = (value: string | undefined, expected: string): boolean =>
  value !== undefined && comparable(value) === comparable(expected);

/** The printed fields that have a name of ours, with their values; others cannot be compared. */
function printedFields({ fields }: PrintedDocument): [FieldName, string][] {
  return Object.entries(fields).flatMap(([name, value]): [FieldName, string][] => {
    const known = fieldNameSchema.safeParse(name);
    return known.success && value !== undefined ? [[known.data, value]] : [];
  });
}

/** How many fields of a printed document were found right. */
const matches = (printed: PrintedDocument, { fields }: Found): number =>
  printedFields(printed).filter(([name, value]) => isRight(fields[name]?.value, value)).length;

const carries = (kind: string, field: FieldName): boolean =>
  Object.entries(fieldsOfKind).some(
    ([name, fields]) => name === kind && fields.some((carried) => carried === field),
  );

/**
 * Each printed document of a picture beside the found one of its kind that shows it; a found one stands for one only,
 * those that fit best first.
 */
export function pairsOf(
  picture: PrintedPicture,
  documents: readonly Found[],
): { printed: PrintedDocument; found: Found | undefined }[] {
  const all = picture.documents ?? [picture];
  const best = all
    .flatMap((printed) =>
      documents
        .filter(({ kind }) => kind === printed.kind)
        .map((found) => ({ printed, found, right: matches(printed, found) })),
    )
    .toSorted((a, b) => b.right - a.right);
  const shown = new Map<PrintedDocument, Found>();
  const taken = new Set<Found>();
  for (const { printed, found } of best) {
    if (shown.has(printed) || taken.has(found)) continue;
    shown.set(printed, found);
    taken.add(found);
  }
  return all.map((printed) => ({ printed, found: shown.get(printed) }));
}

/**
 * Compares what was recognized with what is printed, field by field. A field that its document's kind does not
 * carry (both sides of a card described as one document) is taken from any other document found.
 */
export function scoresOf(
  picture: PrintedPicture,
  { documents }: { readonly documents: readonly Found[] },
): FieldScore[] {
  return pairsOf(picture, documents).flatMap(({ printed, found }) =>
    printedFields(printed).map(([field, expected]): FieldScore => {
      const holder = carries(printed.kind, field)
        ? found
        : documents.find(({ fields }) => fields[field] !== undefined);
      const got = holder?.fields[field];
      return {
        file: picture.file,
        condition: picture.condition,
        field,
        expected,
        value: got?.value,
        correct: isRight(got?.value, expected),
        certain: got !== undefined && !got.needsReview,
        confidence: got?.confidence ?? 0,
      };
    }),
  );
}

export const share = (count: number, of: number): number => (of === 0 ? 1 : count / of);
