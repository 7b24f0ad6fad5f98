import { z } from './jitless.ts';
import {
  certificatesSchema,
  eligibilitySchema,
  identityDocumentsSchema,
  longTermSchema,
  organizationKindsSchema,
  purposesSchema,
} from './rule-pack-applicant.ts';
import { contentSchema } from './rule-pack-content.ts';
import { filesSchema } from './rule-pack-files.ts';
import { formSchema } from './rule-pack-form.ts';
import { group, known, listOf, slug, text } from './rule-pack-group.ts';
import { letterRulesSchema } from './rule-pack-letter.ts';
import { materialsSchema } from './rule-pack-materials.ts';
import { historySchema, noticesSchema, quotasSchema } from './rule-pack-notes.ts';
import { peopleSchema } from './rule-pack-people.ts';
import { durationsSchema, remindersSchema, statesSchema } from './rule-pack-progress.ts';
import { refusalsSchema } from './rule-pack-refusals.ts';
import { requestsSchema } from './rule-pack-requests.ts';
import { signaturesSchema } from './rule-pack-signatures.ts';
import { wordListEntrySchema, wordListSchema } from './rule-pack-words.ts';

const header = {
  format: z.literal('beituo-rule-pack/2'),
  id: slug,
  name: text,
  asOf: z.iso.date(),
  /** One sentence about the platform for the list of platforms. */
  summary: text,
  links: group({
    /** Where on the platform one applies, as a way through its menus. */
    entry: known(text),
    /** The only addresses that may be opened in the browser. */
    pages: listOf(z.strictObject({ id: text, title: text, url: z.url({ protocol: /^https$/ }) })),
  }),
  /** The channel below (通道): what this pack does not say itself is taken from the pack named here. */
  channel: group({ basedOn: slug, note: text }).optional(),
};

/** What every pack must say itself, whatever it takes from its channel. */
export const rulePackHeaderSchema = z.looseObject({
  ...header,
  wordLists: listOf(wordListEntrySchema).optional(),
  inherited: z.undefined().optional(),
});

/**
 * One platform's rules as dated data (规则包), complete: channels resolved, shared word lists in their place.
 * Groups hold values and say where these come from and how old they are; containers hold groups. What the
 * platform has not published is `"unknown"`.
 */
export const rulePackSchema = z.strictObject({
  ...header,
  /** Places of the groups that come from the channel: `signatures.length`. Not written in files. */
  inherited: listOf(text),
  eligibility: eligibilitySchema,
  purposes: purposesSchema,
  organizationKinds: organizationKindsSchema,
  certificates: certificatesSchema,
  identityDocuments: identityDocumentsSchema,
  people: peopleSchema,
  longTerm: longTermSchema,
  materials: materialsSchema,
  files: filesSchema,
  signatures: signaturesSchema,
  letter: letterRulesSchema,
  states: statesSchema,
  durations: durationsSchema,
  reminders: remindersSchema,
  refusals: refusalsSchema,
  content: contentSchema,
  wordLists: listOf(wordListSchema),
  quotas: quotasSchema,
  notices: noticesSchema,
  history: historySchema,
  form: formSchema,
  /** Where the platform's API takes what the form asks. */
  requests: requestsSchema.optional(),
});

export type RulePack = z.infer<typeof rulePackSchema>;
