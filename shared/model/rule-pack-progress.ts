import { z } from './jitless.ts';
import { group, known, listOf, text } from './rule-pack-group.ts';

const operation = z.enum([
  'edit',
  'delete',
  'withdraw',
  'urge',
  'activate',
  'supplement',
  'resubmit',
  'rebind',
  'refile',
]);

const stateSchema = z.strictObject({
  /** The platform's own word. */
  label: text,
  /** Its names in the platform's API. */
  wire: listOf(text).optional(),
  meaning: text,
  /** Whether a signature in this state sends; left out where the state is not a signature's. */
  sends: known(z.enum(['yes', 'no', 'may-fail'])).optional(),
  operations: known(listOf(operation)),
});

const clock = group({ states: known(listOf(stateSchema).min(1)) });

/** The states of each of a platform's clocks, with what may be done in them. */
export const statesSchema = z.strictObject({
  qualification: clock,
  /** Of the authorization letter, where the platform keeps it by itself. */
  letter: clock,
  signature: clock,
  /** With the carriers. */
  filing: clock,
  template: clock,
});

const timeOfDay = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);

const stepSchema = group({
  id: z.enum([
    'account-verification',
    'service-activation',
    'qualification-review',
    'signature-review',
    'carrier-filing',
  ]),
  title: text,
  text,
  /** Working days to plan for. */
  workingDays: known(z.strictObject({ from: z.int().nonnegative(), to: z.int().nonnegative() })),
  /** When people review. */
  hours: z
    .strictObject({ days: z.enum(['every-day', 'working-days']), from: timeOfDay, to: timeOfDay })
    .optional(),
});

export const durationsSchema = z.strictObject({
  steps: listOf(stepSchema).min(1),
  /** Days on which carriers took no filings. */
  pauses: group({ periods: listOf(z.strictObject({ from: z.iso.date(), to: z.iso.date(), note: text })) }),
});

export const remindersSchema = z.strictObject({
  /** Days before a certificate, identity document or letter ends. */
  expiry: group({ daysBefore: listOf(z.int().positive()).min(1) }),
  /** Working days after which a filing is worth asking about. */
  filingOverdue: group({ workingDays: z.int().positive(), note: text }),
  /** Months without sending after which the filing is void. */
  idle: group({ months: known(z.int().positive()), note: text }),
  /** What to try after approval. */
  test: group({ days: known(z.int().positive()), plan: text }),
  /** Working days within which a change of the legal person must be reported. */
  changes: group({ workingDays: known(z.int().positive()), note: text }),
});
