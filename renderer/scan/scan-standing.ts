import type { CaseDocument } from '../../shared/model/case-document.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import { acceptanceOf, type ScanFinding, type ScanResult } from '../../shared/model/scan.ts';
import { letterBasis } from '../../shared/rules/letter-basis.ts';

/** What the check of a signed letter comes to, with what a person accepted since. */
export interface ScanStanding {
  readonly errors: readonly ScanFinding[];
  /** Doubts that nobody has stood up for. */
  readonly doubts: readonly ScanFinding[];
  readonly accepted: readonly ScanFinding[];
  readonly notes: readonly ScanFinding[];
  /** The case has changed since, or is for other platforms. */
  readonly isStale: boolean;
}

/** The file that stands in the case as its signed letter. */
export function letterScanOf(document: CaseDocument, files: readonly StoredFile[]): StoredFile | undefined {
  const id = document.files.letterScan;
  return id === '' ? undefined : files.find((file) => file.id === id);
}

export function scanStanding(scan: ScanResult, fileId: string, document: CaseDocument): ScanStanding {
  const isAccepted = (finding: ScanFinding) =>
    acceptanceOf(finding, fileId, document.acceptedFindings) !== undefined;
  const open = scan.findings.filter((finding) => !isAccepted(finding));
  const of = (severity: ScanFinding['severity']) => open.filter((finding) => finding.severity === severity);
  return {
    errors: of('error'),
    doubts: of('warning'),
    notes: of('note'),
    accepted: scan.findings.filter(isAccepted),
    isStale: scan.basis !== letterBasis(document) || !document.platforms.includes(scan.platform),
  };
}
