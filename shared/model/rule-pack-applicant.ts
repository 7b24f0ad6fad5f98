import {
  certificateTypeSchema,
  identityDocumentTypeSchema,
  organizationKindSchema,
} from './case-document.ts';
import { z } from './jitless.ts';
import { choice } from './rule-pack-choice.ts';
import { group, known, listOf, policySchema, text } from './rule-pack-group.ts';

const applicant = group({ policy: known(policySchema), note: text });

/** Who may apply: one statement for each kind of applicant that platforms treat differently. */
export const eligibilitySchema = z.strictObject({
  newCustomers: group({
    open: known(z.boolean()),
    /** First day without new customers. */
    closedSince: z.iso.date().optional(),
    note: text,
  }),
  applicants: z.strictObject({
    companies: applicant,
    /** 政府机关、事业单位 */
    publicBodies: applicant,
    /** 个体工商户 */
    soleProprietors: applicant,
    /** 个人独资企业、合伙企业 */
    partnerships: applicant,
    /** 个人认证账号 */
    individuals: applicant,
    /** 中国香港、澳门、台湾及境外主体 */
    overseas: applicant,
  }),
});

const purpose = z.strictObject({ label: text, hint: text, wire: text.optional() });

export const purposesSchema = group({ self: purpose, other: purpose });

export const organizationKindsSchema = group({
  choices: known(listOf(choice(organizationKindSchema)).min(1)),
});

export const certificatesSchema = group({
  choices: known(listOf(choice(certificateTypeSchema)).min(1)),
  /** What to do with a copy or a black-and-white photo. */
  copyNote: text,
});

const documents = group({ choices: known(listOf(choice(identityDocumentTypeSchema)).min(1)) });

export const identityDocumentsSchema = z.strictObject({ legalPerson: documents, administrator: documents });

/** How the platform wants 长期 entered. */
export const longTermSchema = group({ entry: known(z.iso.date()), label: text });
