import {
  certificateTypeSchema,
  identityDocumentTypeSchema,
  organizationKindSchema,
  signatureBasisSchema,
} from './case-document.ts';
import { z } from './jitless.ts';
import { formSchema } from './rule-pack-form.ts';
import { group, policySchema, text } from './rule-pack-group.ts';

/** One choice of the platform's form: our value, the platform's word for it and its name in the platform's API. */
function choice<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ value, label: text, hint: text.optional(), wire: text.optional() });
}

/** What the platform accepts as an upload. */
const fileRuleSchema = z.strictObject({
  formats: z.array(z.enum(['jpeg', 'png', 'gif', 'pdf', 'doc', 'docx'])).min(1),
  maximumBytes: z.int().positive(),
  name: z.strictObject({
    asciiOnly: z.boolean(),
    maximumLength: z.int().positive().optional(),
    /** Characters that may not occur in the name. */
    forbidden: z.string().optional(),
  }),
});

const signatureRulesSchema = group({
  minimumLength: z.int().positive(),
  maximumLength: z.int().positive(),
  caseSensitive: z.boolean(),
  digitsOnly: policySchema,
  /** Anything that is neither Chinese, Latin nor a digit, spaces and brackets among it. */
  symbols: policySchema,
  forbiddenWords: z.array(text),
  bases: z.array(choice(signatureBasisSchema).extend({ policy: policySchema, note: text.optional() })),
  wording: group({
    latinOnly: policySchema,
    traditionalCharacters: policySchema,
    /** Names that could be anybody's. */
    neutralWords: z.array(text),
  }),
  shortName: group({
    /** Fewer characters in common with the company's name than this are doubtful. */
    minimumOverlap: z.int().nonnegative(),
    recommendedLength: z.int().positive().optional(),
    /** Whether the short name should begin like the company's name, which is where the place stands. */
    placeName: z.enum(['recommended', 'not-needed']),
  }),
});

const letterRulesSchema = group({
  requiredFor: z.array(z.enum(['self', 'other'])),
  /** Whose wording: only the platform's own file, any letter with the required content, or not known. */
  template: z.enum(['own-only', 'any', 'unknown']),
  templateNote: text,
  validity: z.strictObject({
    minimumMonths: z.int().nonnegative(),
    maximumMonths: z.int().positive().optional(),
    /** What becomes of a period outside these bounds. */
    outside: policySchema,
    mustContainToday: z.boolean(),
  }),
  maximumSignatures: z.int().positive(),
  /** What the platform takes back: the stamped paper as a picture, or also as a PDF. */
  upload: z.enum(['image', 'image-or-pdf']),
  seal: text,
  handwriting: text,
});

/** One platform's rules as dated data (规则包). Every group says where it comes from and how old it is. */
export const rulePackSchema = z.strictObject({
  format: z.literal('beituo-rule-pack/1'),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: text,
  asOf: z.iso.date(),
  /** One sentence about the platform for the list of platforms. */
  summary: text,
  /** The only addresses that may be opened in the browser. */
  links: group({
    pages: z.array(z.strictObject({ id: text, title: text, url: z.url({ protocol: /^https$/ }) })),
  }),
  eligibility: group({
    openToNewCustomers: z.boolean(),
    soleProprietors: policySchema,
    notes: z.array(text),
  }),
  purposes: group({
    self: z.strictObject({ label: text, hint: text }),
    other: z.strictObject({ label: text, hint: text }),
  }),
  organizationKinds: group({ choices: z.array(choice(organizationKindSchema)).min(1) }),
  certificates: group({ choices: z.array(choice(certificateTypeSchema)).min(1), copyNote: text }),
  identityDocuments: group({
    legalPerson: z.array(choice(identityDocumentTypeSchema)).min(1),
    administrator: z.array(choice(identityDocumentTypeSchema)).min(1),
  }),
  administrator: group({
    /** 一管一企: the same person for several organizations. */
    severalOrganizations: policySchema,
    note: text,
    age: group({ minimum: z.int().nonnegative() }),
  }),
  /** How the platform wants 长期 entered. */
  longTerm: group({ entry: z.iso.date(), label: text }),
  files: group({ pictures: fileRuleSchema, attachments: fileRuleSchema, advice: z.array(text) }),
  signatures: signatureRulesSchema,
  letter: letterRulesSchema,
  durations: group({
    steps: z.array(
      z.strictObject({
        id: z.enum(['qualification-review', 'signature-review', 'carrier-filing']),
        title: text,
        text,
        /** Working days to plan for. */
        workingDays: z.strictObject({ from: z.int().nonnegative(), to: z.int().positive() }),
      }),
    ),
  }),
  form: formSchema,
});

export type RulePack = z.infer<typeof rulePackSchema>;
