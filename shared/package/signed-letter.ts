import type { AcceptedFinding } from '../model/accepted-finding.ts';
import type { CaseDocument } from '../model/case-document.ts';
import type { Finding } from '../model/finding.ts';
import { acceptanceOf, type ScanFinding } from '../model/scan.ts';
import type { PlannedFile } from './planned-file.ts';

/** What the last check of the signed letter said, by whether a person stood up for it. */
export interface SignedLetter {
  readonly open: readonly Finding[];
  readonly accepted: readonly { readonly finding: Finding; readonly acceptance: AcceptedFinding }[];
}

/** Nothing for a letter that was not checked: the rules say so where one is needed. */
export function signedLetter(document: CaseDocument, files: readonly PlannedFile[]): SignedLetter {
  const { letterScan } = document.files;
  const scan = letterScan === '' ? undefined : files.find(({ reference }) => reference === letterScan)?.scan;
  const judged = (scan?.findings ?? []).map((found) => ({
    finding: withoutPlace(found),
    acceptance: acceptanceOf(found, letterScan, document.acceptedFindings),
  }));
  return {
    open: judged.flatMap(({ finding, acceptance }) => (acceptance ? [] : [finding])),
    accepted: judged.flatMap(({ finding, acceptance }) => (acceptance ? [{ finding, acceptance }] : [])),
  };
}

function withoutPlace({ id, severity, path, message, fix, source, platform }: ScanFinding): Finding {
  return { id, severity, path, message, fix, source, platform };
}
