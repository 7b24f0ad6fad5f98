import { caseDocumentSchema, purposeSchema } from '../model/case-document.ts';
import {
  caseIdSchema,
  caseRecordSchema,
  caseSummarySchema,
  caseVersionSchema,
  confirmedFieldSchema,
  fileIdSchema,
  storedFileSchema,
} from '../model/case-record.ts';
import { maximumFileBytes } from '../model/file-size.ts';
import { z } from '../model/jitless.ts';
import { letterInputSchema, letterResultSchema } from '../model/letter.ts';
import {
  letterBatchInputSchema,
  letterBatchReferenceSchema,
  letterBatchResultSchema,
} from '../model/letter-batch.ts';
import { formIdSchema, formPlacesSchema, letterFormSchema } from '../model/letter-form.ts';
import {
  packageInputSchema,
  packageMakingSchema,
  packagePlanSchema,
  packageReferenceSchema,
  packageResultSchema,
} from '../model/package.ts';
import {
  packChangeSchema,
  packExaminationSchema,
  packKeySchema,
  platformListSchema,
} from '../model/platform-rules.ts';
import { rulePackSchema } from '../model/rule-pack.ts';
import { scanResultSchema } from '../model/scan.ts';
import { scanInputSchema } from '../model/scan-input.ts';
import { settingsChangeSchema, settingsSchema } from '../model/settings.ts';
import { carriedFile } from './carried-file.ts';
import { type ContractClient, call, type Handlers, job } from './procedure.ts';
import { safeKeeping } from './safe-keeping.ts';

const nothing = z.object({});
const caseReference = z.object({ id: caseIdSchema });
const packReference = z.object({ platform: z.string().max(60), key: packKeySchema });
const givenFile = carriedFile(z.file().max(maximumFileBytes));
const packFile = z.object({ file: givenFile });
const formReference = z.object({ id: formIdSchema });
const fileReference = z.object({ fileId: fileIdSchema });

/**
 * Every procedure that crosses a host boundary. A transport refuses what is not listed here, input that
 * does not fit, and output that does not fit. Bytes travel as `File`, addressed by opaque ids.
 */
export const contract = {
  application: {
    info: call(
      nothing,
      z.object({
        version: z.string(),
        host: z.enum(['desktop', 'loopback']),
        /** Local calendar date, `YYYY-MM-DD`. */
        today: z.iso.date(),
      }),
    ),
  },
  platforms: {
    /** The rule packs in force, checked; the renderer runs the same rules on them as the other hosts. */
    packs: call(nothing, z.array(rulePackSchema)),
    /** Every platform with the age of its rules and the packs that can be put in force. */
    list: call(nothing, platformListSchema),
    /** What importing a pack would change, or why it cannot be imported. Changes nothing. */
    examine: call(packFile, packExaminationSchema),
    /** What putting another pack of a platform in force would change. Changes nothing. */
    compare: call(packReference, packExaminationSchema),
    /** Imports a pack and puts it in force; every earlier one is kept. */
    take: call(packFile, packChangeSchema),
    /** Puts another pack in force; the key `shipped` takes an added platform out of use. */
    restore: call(packReference, packChangeSchema),
    /** A pack as a file for others; the one in force without `key`. */
    export: call(packReference.partial({ key: true }), z.object({ file: z.file() })),
  },
  settings: {
    read: call(nothing, settingsSchema),
    change: call(settingsChangeSchema, settingsSchema),
  },
  cases: {
    list: call(
      z.object({ query: z.string().max(200).default(''), trashed: z.boolean().default(false) }),
      z.array(caseSummarySchema),
    ),
    create: call(z.object({ platform: z.string(), purpose: purposeSchema }), caseRecordSchema),
    /** An invented case with three pictures not yet recognized. */
    createExample: call(nothing, caseRecordSchema),
    /** Removes every example case and its files for good. Answers how many. */
    removeExamples: call(nothing, z.object({ removed: z.number().int() })),
    open: call(caseReference, caseRecordSchema),
    /**
     * Keeps `document` as the next version. Refused with `case-conflict` when someone else has saved since
     * `baseVersion`; never refused for what the document says.
     */
    save: call(
      z.object({ id: caseIdSchema, baseVersion: z.number().int(), document: caseDocumentSchema }),
      z.object({ version: z.number().int(), savedAt: z.iso.datetime() }),
    ),
    duplicate: call(caseReference, caseRecordSchema),
    trash: call(caseReference, nothing),
    restore: call(caseReference, nothing),
    /** Deletes a case in the trash for good. */
    erase: call(caseReference, nothing),
    versions: call(caseReference, z.array(caseVersionSchema)),
    openVersion: call(caseReference.extend({ version: z.number().int() }), caseDocumentSchema),
    /** Takes in a `beituo-case/1` file without its pictures. */
    importDocument: call(z.object({ file: givenFile }), caseRecordSchema),
  },
  files: {
    /** A picture the case already holds is not kept twice: the answer is the one it holds. */
    add: call(z.object({ caseId: caseIdSchema, file: givenFile }), storedFileSchema),
    /** Keeps pictures of the pages of one paper as one PDF, in their order. One that is no picture is refused. */
    join: call(
      z.object({ caseId: caseIdSchema, files: z.array(givenFile).min(2).max(20) }),
      storedFileSchema,
    ),
    /**
     * The upright picture as JPEG or PNG, at most `maximumEdge` pixels on its longer side. Without `page`, counted
     * from 0, all pages stand below each other.
     */
    preview: call(
      fileReference.extend({
        maximumEdge: z.number().int().min(64).max(16_384).default(1600),
        page: z.number().int().nonnegative().optional(),
      }),
      z.object({ file: z.file() }),
    ),
    original: call(fileReference, z.object({ file: carriedFile() })),
    remove: call(fileReference, nothing),
    /**
     * Notes that a person has looked at these doubtful fields, all of one value, and what they found them to say;
     * with `confirmed: false` takes that back.
     */
    confirm: call(
      fileReference.extend({
        fields: z.array(confirmedFieldSchema),
        confirmed: z.boolean().default(true),
        value: z.string().max(2_000).optional(),
      }),
      storedFileSchema,
    ),
  },
  recognition: {
    /** Starts the readers so that the first picture does not wait for them. */
    warm: call(nothing, nothing),
    /** Reads one stored file and keeps the result with it. A file that cannot be read is a result, too. */
    read: job(fileReference, storedFileSchema),
  },
  scan: {
    /**
     * Checks the pictures of a signed letter against a document as it stands, saved or not, and keeps the result
     * with the first file. The files are in the order of the letter's pages; several pages may be in one. Steps
     * are `decode`, `read` and `done`. A file that cannot be opened is refused with its problem.
     */
    check: job(scanInputSchema, scanResultSchema),
  },
  letter: {
    /** Composes the letter of a document as it stands, saved or not. */
    compose: call(letterInputSchema, letterResultSchema),
    /**
     * Makes the letters of many cases as they are saved, each for every platform it is for, and keeps them as one
     * file. Each letter says for itself what became of it; steps are `letter NUMBER COUNT` of the cases and `file`.
     */
    batch: job(letterBatchInputSchema, letterBatchResultSchema),
    /** 打印测试页: a PDF that shows whether a printer keeps the size. */
    testPage: call(nothing, z.object({ file: z.file() })),
    /** The file of a batch made a moment ago, named as it should be saved; only the newest is kept. */
    batchFile: call(letterBatchReferenceSchema, z.object({ file: z.file() })),
  },
  letterForms: {
    /** Platforms' own letters that were imported, the newest first. */
    list: call(nothing, z.array(letterFormSchema)),
    /** Takes in a platform's own letter; the platform uses it from now on. A known file keeps its marks. */
    add: call(z.object({ file: givenFile, platform: z.string() }), letterFormSchema),
    original: call(formReference, z.object({ file: carriedFile() })),
    /** Keeps where it is filled in, in place of what was marked before. */
    mark: call(formReference.extend({ places: formPlacesSchema }), letterFormSchema),
    /** Which form a platform's letter is made from; `null` composes it. */
    use: call(z.object({ platform: z.string(), id: formIdSchema.nullable() }), z.array(letterFormSchema)),
    remove: call(formReference, nothing),
    /** Fills it with a document as it stands, saved or not. */
    fill: call(formReference.extend(letterInputSchema.shape), letterResultSchema),
  },
  package: {
    /** What a package of a document would hold as it stands, saved or not. Fast; nothing is converted. */
    plan: call(packageInputSchema, packagePlanSchema),
    /** Makes the package. Each paper says for itself what became of it; steps are `convert` and `papers`. */
    make: job(packageMakingSchema, packageResultSchema),
    /** The ZIP of a package made a moment ago, named as it should be saved; only the newest three are kept. */
    file: call(packageReferenceSchema, z.object({ file: z.file() })),
  },
  ...safeKeeping,
} as const;

type AppContract = typeof contract;
export type AppHandlers = Handlers<AppContract>;
export type AppClient = ContractClient<AppContract>;
