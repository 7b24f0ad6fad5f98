import type { CaseDocument } from '../../../shared/model/case-document.ts';
import { caseSummarySchema, type StoredFile } from '../../../shared/model/case-record.ts';
import { z } from '../../../shared/model/jitless.ts';

/** The part of a summary that is derived from the document, and the text that search looks through. */
export const storedSummarySchema = caseSummarySchema
  .pick({
    title: true,
    client: true,
    organizationName: true,
    platforms: true,
    purpose: true,
    signatures: true,
    progress: true,
  })
  .extend({
    searchText: z.string(),
    /** The mark of the rules that the progress was measured by. */
    measuredBy: z.string().default(''),
  });

export type StoredSummary = z.infer<typeof storedSummarySchema>;
export type CaseProgress = StoredSummary['progress'];

/** How far a document with its files is, as the rules see it today. */
export interface MeasureProgress {
  (document: CaseDocument, files: readonly StoredFile[]): CaseProgress;
  /** Of the rules in force: what was measured by others is measured again. Without it the rules never change. */
  readonly mark?: () => string;
}

export function summarize(
  document: CaseDocument,
  files: readonly StoredFile[],
  measureProgress: MeasureProgress,
): StoredSummary {
  return {
    title: document.title,
    client: document.client,
    organizationName: document.organization.name,
    platforms: document.platforms,
    purpose: document.purpose,
    signatures: document.signatures.map((signature) => signature.text),
    progress: measureProgress(document, files),
    measuredBy: measureProgress.mark?.() ?? '',
    searchText: searchTextOf(document),
  };
}

/** The summary of a document that is the same, measured by the rules as they are now. */
export function withProgress(
  summary: StoredSummary,
  measureProgress: MeasureProgress,
  document: CaseDocument,
  files: readonly StoredFile[],
): StoredSummary {
  const measuredBy = measureProgress.mark?.() ?? '';
  return { ...summary, progress: measureProgress(document, files), measuredBy };
}

/** Full-width and half-width forms, and upper and lower case, are the same to a person who searches. */
export function foldForSearch(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function searchTextOf(document: CaseDocument): string {
  const { organization, legalPerson, administrator, accountHolder, authorization } = document;
  return foldForSearch(
    [
      document.title,
      document.client,
      document.qualificationName,
      document.remark,
      organization.name,
      organization.foreignName,
      organization.creditCode,
      organization.landline,
      legalPerson.name,
      legalPerson.document.number,
      administrator.name,
      administrator.mobile,
      administrator.email,
      administrator.document.number,
      accountHolder.name,
      accountHolder.foreignName,
      accountHolder.creditCode,
      authorization.name,
      ...document.signatures.map((signature) => signature.text),
    ]
      .filter((text) => text !== '')
      // A line break keeps a search from matching across two fields.
      .join('\n'),
  );
}
