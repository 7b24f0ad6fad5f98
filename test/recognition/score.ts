import { type FieldName, fieldNameSchema, type RecognizedFile } from '../../shared/model/recognition.ts';
import type { TruePicture } from '../fixtures/truth.ts';

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

/** Brackets of either width are the same sign; licences and typists mix them. */
const comparable = (value: string | undefined): string | undefined =>
  value?.replace(/\s/g, '').replace(/（/g, '(').replace(/）/g, ')');

/** Compares what was recognized with what is printed, field by field. */
export function scoresOf(
  picture: TruePicture,
  { documents }: Pick<RecognizedFile, 'documents'>,
): FieldScore[] {
  return (picture.documents ?? [picture]).flatMap((truth) => {
    const found = documents.find(({ kind }) => kind === truth.kind);
    return Object.entries(truth.fields).map(([name, expected]): FieldScore => {
      const field = fieldNameSchema.parse(name);
      const got = found?.fields[field];
      return {
        file: picture.file,
        condition: picture.condition,
        field,
        expected,
        value: got?.value,
        correct: got !== undefined && comparable(got.value) === comparable(expected),
        certain: got !== undefined && !got.needsReview,
        confidence: got?.confidence ?? 0,
      };
    });
  });
}

export const share = (count: number, of: number): number => (of === 0 ? 1 : count / of);
