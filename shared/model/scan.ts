import type { AcceptedFinding } from './accepted-finding.ts';
import { findingSchema } from './finding.ts';
import { z } from './jitless.ts';
import { boxSchema } from './recognition.ts';

/** A place on a signed letter: which page of which file, and a box as ratios of that upright page, origin top left. */
const scanPlaceSchema = z.object({
  /** Index of the file among those checked together, from 0. */
  file: z.number().int().nonnegative(),
  /** Index of the page within its file, from 0. */
  page: z.number().int().nonnegative(),
  box: boxSchema,
});

/** What the check of a signed letter says; `path` is `files.letterScan`. */
const scanFindingSchema = findingSchema.extend({
  /** Names this very finding among those of one check: the rule's `id`, and what it is about. */
  key: z.string(),
  /** Whether a person may stand up for it with a reason: what is doubtful, but nothing that is surely wrong. */
  acceptable: z.boolean(),
  /** `null` for what has no place, such as a page that is not there. */
  place: scanPlaceSchema.nullable(),
});

/** A text of the case and what was read in its place. */
const scanTextSchema = z.object({
  path: z.string(),
  expected: z.string(),
  /** Empty where nothing was read. */
  read: z.string(),
  state: z.enum(['same', 'doubtful', 'different', 'missing']),
  place: scanPlaceSchema,
});

const scanPageSchema = z.object({
  file: z.number().int().nonnegative(),
  page: z.number().int().nonnegative(),
  /** Pixels of the upright page. */
  width: z.number(),
  height: z.number(),
  /** Page of the letter that it shows, from 0; `null` where it is not recognized as one. */
  letterPage: z.number().int().nonnegative().nullable(),
  /** Corners of the paper, clockwise from the letter's own top left, as ratios of the page; may lie beyond it. */
  outline: z.array(z.tuple([z.number(), z.number()])).length(4),
});

/** Everything the check of a signed letter found. */
export const scanResultSchema = z.object({
  platform: z.string(),
  /** What the letter it was compared with calls the platform. */
  letter: z.string().optional(),
  checkedAt: z.iso.datetime(),
  /** Milliseconds. */
  ms: z.number(),
  /** What the letter of the case stated then, as `letterBasis` gives it. */
  basis: z.string().optional(),
  pages: z.array(scanPageSchema),
  findings: z.array(scanFindingSchema),
  /** Compared with the case as it was then; an `expected` that the case no longer says is out of date. */
  texts: z.array(scanTextSchema),
});

export type ScanPlace = z.infer<typeof scanPlaceSchema>;
export type ScanFinding = z.infer<typeof scanFindingSchema>;
export type ScanText = z.infer<typeof scanTextSchema>;
export type ScanResult = z.infer<typeof scanResultSchema>;

/** Who stood up for a finding about a file, if anybody did. */
export function acceptanceOf(
  finding: Pick<ScanFinding, 'key' | 'acceptable'>,
  file: string,
  accepted: readonly AcceptedFinding[],
): AcceptedFinding | undefined {
  if (!finding.acceptable) return undefined;
  return accepted.find(
    (one) => one.findingId === finding.key && one.file === file && one.reason.trim() !== '',
  );
}
