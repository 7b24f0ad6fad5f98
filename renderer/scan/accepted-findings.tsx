import { Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import type { AcceptedFinding } from '../../shared/model/accepted-finding.ts';
import { acceptanceOf, type ScanFinding } from '../../shared/model/scan.ts';
import { relativeTime } from '../widgets/relative-time.ts';

const text = messages.scanScreen.accepted;

interface AcceptedFindingsProps {
  readonly findings: readonly ScanFinding[];
  readonly fileId: string;
  readonly accepted: readonly AcceptedFinding[];
  readonly onWithdraw: (finding: ScanFinding) => void;
}

/** Doubts that a person has stood up for, with the reason, and the way back. */
export function AcceptedFindings({ findings, fileId, accepted, onWithdraw }: AcceptedFindingsProps) {
  if (findings.length === 0) return null;
  return (
    <section aria-label={text.title(findings.length)}>
      <h2>{text.title(findings.length)}</h2>
      <ul className="scan-findings">
        {findings.map((finding) => {
          const acceptance = acceptanceOf(finding, fileId, accepted);
          return (
            <li key={finding.key} className="scan-accepted">
              <p>{finding.message}</p>
              {acceptance && (
                <p className="quiet">
                  {text.by(acceptance.reason, relativeTime(new Date(acceptance.at), new Date()))}
                </p>
              )}
              <Button
                size="small"
                type="text"
                aria-label={text.withdrawOf(finding.message)}
                onClick={() => onWithdraw(finding)}
              >
                {text.withdraw}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
