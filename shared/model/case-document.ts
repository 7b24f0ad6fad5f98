import { acceptedFindingSchema } from './accepted-finding.ts';
import { z } from './jitless.ts';

/**
 * What a person typed for one qualification (材料单), as saved and as exchanged in `beituo-case/1` files.
 *
 * Every key but `format` may be absent, every text may be empty or wrong: the document is a draft, and
 * saving never validates. Dates are `YYYY-MM-DD`, an open end is `long-term`. In the application `files`
 * holds file ids; in a case file it holds paths relative to that file.
 */
export const caseFormat = 'beituo-case/1';

export const purposeSchema = z.enum(['self', 'other']);
export const organizationKindSchema = z.enum(['company', 'government', 'institution', 'other']);
export const certificateTypeSchema = z.enum([
  'businessLicense',
  'socialCreditCertificate',
  'institutionCertificate',
  'other',
]);
export const identityDocumentTypeSchema = z.enum([
  'residentId',
  'passport',
  'homeReturnPermit',
  'taiwanPermit',
  'residencePermit',
  'foreignPermanentResident',
  'other',
]);
export const signatureBasisSchema = z.enum(['fullName', 'shortName', 'trademark', 'app']);

const text = z.string().default('');

const periodFields = { validFrom: text, validTo: text };

const identityDocumentSchema = z.object({
  type: identityDocumentTypeSchema.default('residentId'),
  number: text,
  ...periodFields,
});

export const trademarkSchema = z.object({
  name: text,
  registrationNumber: text,
  applicant: text,
  ...periodFields,
});

export const appEvidenceSchema = z.object({ name: text, icpNumber: text, storeUrl: text });

export const signatureSchema = z.object({
  text,
  basis: signatureBasisSchema.default('shortName'),
  /** 场景说明: what the signature is used for, for the reviewer. */
  scene: text,
  trademark: trademarkSchema.nullable().default(null),
  app: appEvidenceSchema.nullable().default(null),
});

/** The slots a picture can fill. `other` is a list and handled apart. */
export const fileSlotSchema = z.enum([
  'certificate',
  'administratorIdPortrait',
  'administratorIdEmblem',
  'legalPersonIdPortrait',
  'legalPersonIdEmblem',
  'administratorHandheld',
  'letterScan',
  'trademark',
]);

const caseFilesSchema = z.object({
  certificate: text,
  administratorIdPortrait: text,
  administratorIdEmblem: text,
  legalPersonIdPortrait: text,
  legalPersonIdEmblem: text,
  administratorHandheld: text,
  letterScan: text,
  trademark: text,
  other: z.array(z.string()).default([]),
});

export const caseDocumentSchema = z.object({
  format: z.literal(caseFormat),
  title: text,
  client: text,
  platforms: z.array(z.string()).default(['aliyun']),
  purpose: purposeSchema.default('self'),
  qualificationName: text,
  remark: text,
  /** 资质授权: also offer the qualification to the platform's sibling products. */
  shareWithOtherProducts: z.boolean().default(false),
  organization: z
    .object({
      kind: organizationKindSchema.default('company'),
      name: text,
      /** 外文名称: its name in a second language, as its letter prints it beside the first. */
      foreignName: text,
      creditCode: text,
      landline: text,
      certificate: z
        .object({ type: certificateTypeSchema.default('businessLicense'), ...periodFields })
        .prefault({}),
    })
    .prefault({}),
  legalPerson: z.object({ name: text, document: identityDocumentSchema.prefault({}) }).prefault({}),
  administrator: z
    .object({ name: text, mobile: text, email: text, document: identityDocumentSchema.prefault({}) })
    .prefault({}),
  accountHolder: z
    .object({
      kind: organizationKindSchema.default('company'),
      name: text,
      foreignName: text,
      creditCode: text,
    })
    .prefault({}),
  signatures: z.array(signatureSchema).default([]),
  authorization: z
    .object({
      /** 授权委托书命名: the platform's label for the letter; not printed on it. */
      name: text,
      ...periodFields,
      signedOn: text,
      /** Whether the letter names the administrator and their phone as who handles the matter. */
      namesOperator: z.boolean().default(false),
    })
    .prefault({}),
  files: caseFilesSchema.prefault({}),
  /** Doubtful findings about files that a person stands up for; one about a file that is gone means nothing. */
  acceptedFindings: z.array(acceptedFindingSchema).default([]),
});

export type CaseDocument = z.infer<typeof caseDocumentSchema>;
export type Purpose = z.infer<typeof purposeSchema>;
export type OrganizationKind = z.infer<typeof organizationKindSchema>;
export type IdentityDocument = z.infer<typeof identityDocumentSchema>;
export type IdentityDocumentType = z.infer<typeof identityDocumentTypeSchema>;
export type CaseSignature = z.infer<typeof signatureSchema>;
export type CertificateType = z.infer<typeof certificateTypeSchema>;
export type SignatureBasis = z.infer<typeof signatureBasisSchema>;
export type FileSlot = z.infer<typeof fileSlotSchema>;

/** An empty document, ready to be filled in. */
export function emptyCaseDocument(initial: { platforms?: string[]; purpose?: Purpose } = {}): CaseDocument {
  return caseDocumentSchema.parse({ format: caseFormat, ...initial });
}
