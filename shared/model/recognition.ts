import { z } from './jitless.ts';

export const documentKindSchema = z.enum([
  'id-portrait',
  'id-emblem',
  'business-license',
  'institution-certificate',
  'credit-code-certificate',
  'residence-permit-portrait',
  'residence-permit-emblem',
  'permanent-residence-card',
  'other',
]);

export const fieldNameSchema = z.enum([
  'name',
  'sex',
  'nation',
  'birth',
  'address',
  'idNumber',
  'issuer',
  'validFrom',
  'validTo',
  'creditCode',
  'companyName',
  'companyType',
  'legalPersonName',
  'registeredCapital',
  'foundedOn',
]);

const ratio = z.number().min(0).max(1);

/** `[x, y, width, height]` as ratios of the upright original picture, origin top left. */
export const boxSchema = z.tuple([ratio, ratio, ratio, ratio]);

/** Corners clockwise from the document's own top left, each `[x, y]` as ratios of the upright original. */
export const outlineSchema = z.array(z.tuple([z.number(), z.number()])).length(4);

export const recognizedFieldSchema = z.object({
  /** Dates `YYYY-MM-DD`, an open end `long-term`. */
  value: z.string(),
  confidence: ratio,
  needsReview: z.boolean(),
  box: boxSchema,
  /** Other readings of the same place, best first, where readers differed. */
  alternatives: z.array(z.string()).optional(),
});

const recognizedDocumentSchema = z.object({
  kind: documentKindSchema,
  outline: outlineSchema,
  fields: z.partialRecord(fieldNameSchema, recognizedFieldSchema),
});

/** Everything found in one file. `documents` is empty when nothing of a known kind is in it. */
export const recognizedFileSchema = z.object({
  documents: z.array(recognizedDocumentSchema),
  /** Milliseconds from bytes to fields. */
  ms: z.number(),
  /** Size in pixels of the upright original that boxes and outlines refer to. */
  width: z.number(),
  height: z.number(),
});

export type DocumentKind = z.infer<typeof documentKindSchema>;
export type KnownKind = Exclude<DocumentKind, 'other'>;
export type FieldName = z.infer<typeof fieldNameSchema>;
export type Box = z.infer<typeof boxSchema>;
export type Outline = z.infer<typeof outlineSchema>;
export type RecognizedField = z.infer<typeof recognizedFieldSchema>;
export type RecognizedFields = Partial<Record<FieldName, RecognizedField>>;
export type RecognizedDocument = z.infer<typeof recognizedDocumentSchema>;
export type RecognizedFile = z.infer<typeof recognizedFileSchema>;

/** The fields each kind of document carries, in the order they are printed. */
export const fieldsOfKind = {
  'id-portrait': ['name', 'sex', 'nation', 'birth', 'address', 'idNumber'],
  'id-emblem': ['issuer', 'validFrom', 'validTo'],
  'business-license': [
    'creditCode',
    'companyName',
    'companyType',
    'address',
    'legalPersonName',
    'registeredCapital',
    'foundedOn',
    'validFrom',
    'validTo',
  ],
  // 住所 is the address, 开办资金 the capital.
  'institution-certificate': [
    'creditCode',
    'companyName',
    'address',
    'legalPersonName',
    'registeredCapital',
    'validFrom',
    'validTo',
  ],
  // 机构名称, 机构性质, 机构地址 and 负责人; some print a period of validity.
  'credit-code-certificate': [
    'creditCode',
    'companyName',
    'companyType',
    'address',
    'legalPersonName',
    'validFrom',
    'validTo',
  ],
  'residence-permit-portrait': ['name', 'sex', 'birth', 'address', 'idNumber'],
  'residence-permit-emblem': ['issuer', 'validFrom', 'validTo'],
  // The name is the Chinese one where the card has one, otherwise the Latin one as it is printed.
  'permanent-residence-card': ['name', 'sex', 'birth', 'idNumber', 'issuer', 'validFrom', 'validTo'],
  other: [],
} as const satisfies Record<DocumentKind, readonly FieldName[]>;

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

/** The fields that every document of a kind prints. */
export function surelyPrinted(kind: DocumentKind): readonly FieldName[] {
  const fields: readonly FieldName[] = fieldsOfKind[kind];
  return withAllFields.includes(kind) ? fields : fields.filter((field) => !optional.includes(field));
}
