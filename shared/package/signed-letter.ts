import { messages } from '../messages/index.ts';
import type { AcceptedFinding } from '../model/accepted-finding.ts';
import type { CaseDocument } from '../model/case-document.ts';
import type { Finding } from '../model/finding.ts';
import type { RulePack } from '../model/rule-pack.ts';
import { acceptanceOf, type ScanFinding, type ScanResult } from '../model/scan.ts';
import { nameOnLetter } from '../rules/letter-of.ts';
import { generalFinding } from '../rules/rule.ts';
import type { PlannedFile } from './planned-file.ts';

/** What the last check of the signed letter said, by whether a person stood up for it. */
export interface SignedLetter {
  readonly open: readonly Finding[];
  readonly accepted: readonly { readonly finding: Finding; readonly acceptance: AcceptedFinding }[];
}

/** Nothing for a letter that was not checked: the rules say so where one is needed. */
export function signedLetter(
  document: CaseDocument,
  files: readonly PlannedFile[],
  pack: Pick<RulePack, 'id' | 'name' | 'letter'>,
): SignedLetter {
  const { letterScan } = document.files;
  const scan = letterScan === '' ? undefined : files.find(({ reference }) => reference === letterScan)?.scan;
  const judged = (scan?.findings ?? []).map((found) => ({
    finding: withoutPlace(found),
    acceptance: acceptanceOf(found, letterScan, document.acceptedFindings),
  }));
  return {
    open: [
      ...(scan ? otherLetter(scan, pack) : []),
      ...judged.flatMap(({ finding, acceptance }) => (acceptance ? [] : [finding])),
    ],
    accepted: judged.flatMap(({ finding, acceptance }) => (acceptance ? [{ finding, acceptance }] : [])),
  };
}

/** Whether a check compared with a letter that a platform takes. */
export const isLetterOf = (
  { platform, letter }: Pick<ScanResult, 'platform' | 'letter'>,
  pack: Pick<RulePack, 'id' | 'name' | 'letter'>,
): boolean => platform === pack.id || letter === nameOnLetter(pack);

function otherLetter(scan: ScanResult, pack: Pick<RulePack, 'id' | 'name' | 'letter'>): Finding[] {
  if (isLetterOf(scan, pack)) return [];
  const place = { id: 'scan.other-letter', severity: 'warning', path: 'files.letterScan' } as const;
  const advice = messages.scan.otherLetter(scan.letter ?? scan.platform, pack.name);
  return [generalFinding(place, advice, messages.scan.source)];
}

function withoutPlace({ id, severity, path, message, fix, source, platform }: ScanFinding): Finding {
  return { id, severity, path, message, fix, source, platform };
}
