import { caseDocumentSchema, fileSlotSchema } from './case-document.ts';
import { findingSchema } from './finding.ts';
import { z } from './jitless.ts';
import { problemSchema } from './problem.ts';
import { needSchema } from './rule-pack-need.ts';

/** What a package (上传包) is made of: a document as it stands, saved or not, for one platform. */
export const packageInputSchema = z.object({
  document: caseDocumentSchema,
  platform: z.string(),
  /** Print a note of use across the copies. Where the platform refuses that, it is a problem and left out. */
  watermark: z.boolean().default(false),
});

/** The formats that files are made in; office papers go in as they are. */
const packageFormatSchema = z.enum(['jpeg', 'png', 'pdf', 'unchanged']);

/** Where a case keeps a paper; `other` for one without a place of its own. */
const materialSlotSchema = z.union([fileSlotSchema, z.literal('other')]);

/** One paper of the platform's list, with the file that serves for it and what that becomes. */
const plannedMaterialSchema = z.object({
  /** Unique in its package. */
  id: z.string(),
  /** In the platform's words. */
  title: z.string(),
  slot: materialSlotSchema,
  need: needSchema,
  /** What else must be seen on it. */
  conditions: z.array(z.string()),
  /** `null` where the case has no file for it. */
  source: z
    .object({
      /** As the case document names it: a file's id in the application, a path in a case file. */
      reference: z.string(),
      /** The file's own name. */
      name: z.string(),
      mediaType: z.string(),
      bytes: z.number(),
      /** Which recognized document of the file is cut out; `null` where the whole picture is taken. */
      documentIndex: z.number().int().nullable(),
    })
    .nullable(),
  /** What is made of the file; `null` without one, or where it cannot be made. */
  target: z
    .object({
      /** Legal on the platform, extension included. */
      name: z.string(),
      format: packageFormatSchema,
      maximumBytes: z.number().int(),
      /** Whether the platform published that limit; otherwise it is the one all platforms are known to take. */
      limitKnown: z.boolean(),
      /** Of the longer side, in pixels; `null` without a limit. */
      maximumEdge: z.number().int().nullable(),
      watermark: z.boolean(),
    })
    .nullable(),
  problems: z.array(problemSchema),
});

/** What a package would hold; nothing has been read or converted. */
export const packagePlanSchema = z.object({
  platform: z.string(),
  /** Of the package, without extension. */
  name: z.string(),
  materials: z.array(plannedMaterialSchema),
  /** Paths in the package of what comes with the materials. */
  documents: z.array(z.string()),
  watermark: z.object({
    policy: z.enum(['required', 'refused', 'free', 'unknown']),
    /** Whether it is printed. */
    applied: z.boolean(),
    /** The words of the note. */
    text: z.string(),
  }),
  /** What the rules say about the case and its files. */
  findings: z.array(findingSchema),
  /** What concerns the package as a whole. */
  problems: z.array(problemSchema),
  /** Whether something would be refused by the platform; such a package is made only when insisted on. */
  unresolved: z.boolean(),
});

/** A file of a finished package. */
export const packagedFileSchema = z.object({
  /** Path in the package, `/` between folders. */
  name: z.string(),
  bytes: z.number().int(),
  /** In hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Which paper it is, or what it is for. */
  slot: z.union([materialSlotSchema, z.enum(['fillInSheet', 'checkReport', 'request', 'manifest'])]),
});

/** What became of one paper. */
const packagedMaterialSchema = plannedMaterialSchema.extend({
  /**
   * `original`: it could not be made to fit legibly, so that the file itself was put in. `skipped`: not tried,
   * because something is unresolved and nobody insisted.
   */
  outcome: z.enum(['made', 'original', 'failed', 'missing', 'skipped']),
  /** Of the file made; `null` without one. */
  made: z
    .object({
      name: z.string(),
      bytes: z.number().int(),
      pages: z.number().int(),
      /** In pixels, of the first page of a PDF; `null` of a file that went in as it is. */
      pixels: z.object({ width: z.number().int(), height: z.number().int() }).nullable(),
    })
    .nullable(),
});

export const packageMakingSchema = packageInputSchema.extend({
  /** Make it although something is unresolved; its name and report then say so. */
  insist: z.boolean().default(false),
});

/** A finished package, or why there is none. Each paper says for itself what became of it. */
export const packageResultSchema = packagePlanSchema.omit({ materials: true, documents: true }).extend({
  materials: z.array(packagedMaterialSchema),
  files: z.array(packagedFileSchema),
  /** What to fetch it by; `null` where something is unresolved and nobody insisted. */
  packageId: z.uuid().nullable(),
});

/** Results of jobs travel as text, so that the ZIP is fetched by itself. */
export const packageReferenceSchema = z.object({ packageId: z.uuid() });

export type PackageInput = z.infer<typeof packageInputSchema>;
export type PackageFormat = z.infer<typeof packageFormatSchema>;
export type PlannedMaterial = z.infer<typeof plannedMaterialSchema>;
export type PackagePlan = z.infer<typeof packagePlanSchema>;
export type PackagedFile = z.infer<typeof packagedFileSchema>;
export type PackagedMaterial = z.infer<typeof packagedMaterialSchema>;
export type PackageResult = z.infer<typeof packageResultSchema>;
