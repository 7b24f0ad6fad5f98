import { CloseCircleFilled, InfoCircleOutlined, WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { ScanFinding } from '../../shared/model/scan.ts';
import { AcceptForm } from './accept-form.tsx';
import { findingId } from './scan-focus.ts';

const text = messages.scanScreen;
const icons = { error: <CloseCircleFilled />, warning: <WarningFilled />, note: <InfoCircleOutlined /> };

interface ScanFindingsProps {
  /** The gravest first. */
  readonly findings: readonly ScanFinding[];
  /** Whether the letter has several pages, so that a place needs its page. */
  readonly hasPages: boolean;
  readonly focused: string | null;
  readonly onFocus: (id: string) => void;
  readonly onAccept: (finding: ScanFinding, reason: string) => void;
}

/** What the check says and nobody has stood up for, each with the way to its place on the picture. */
export function ScanFindings({ findings, hasPages, focused, onFocus, onAccept }: ScanFindingsProps) {
  const [accepting, setAccepting] = useState<string | null>(null);
  return (
    <section aria-label={text.findings}>
      <h2>{text.findings}</h2>
      <ul className="scan-findings">
        {findings.map((finding) => (
          <FindingRow
            key={finding.key}
            finding={finding}
            hasPages={hasPages}
            isFocused={findingId(finding) === focused}
            onFocus={() => onFocus(findingId(finding))}
          >
            {finding.acceptable &&
              finding.severity === 'warning' &&
              (accepting === finding.key ? (
                <AcceptForm
                  onCancel={() => setAccepting(null)}
                  onAccept={(reason) => {
                    setAccepting(null);
                    onAccept(finding, reason);
                  }}
                />
              ) : (
                <Button
                  size="small"
                  className="fit"
                  aria-label={text.accept.openOf(finding.message)}
                  onClick={() => {
                    onFocus(findingId(finding));
                    setAccepting(finding.key);
                  }}
                >
                  {text.accept.open}
                </Button>
              ))}
          </FindingRow>
        ))}
      </ul>
    </section>
  );
}

interface FindingRowProps {
  readonly finding: ScanFinding;
  readonly hasPages: boolean;
  readonly isFocused: boolean;
  readonly onFocus: () => void;
  readonly children: ReactNode;
}

function FindingRow({ finding, hasPages, isFocused, onFocus, children }: FindingRowProps) {
  const { severity, message, fix, source, place } = finding;
  const says = (
    <>
      <span className="scan-finding-icon" aria-hidden>
        {icons[severity]}
      </span>
      <span className="visually-hidden">{text.severities[severity]}</span>
      <span>
        {message}
        {hasPages && place !== null && <span className="quiet"> {text.place(place.page + 1)}</span>}
        {fix !== '' && <span className="finding-how">{fix}</span>}
      </span>
    </>
  );
  return (
    <li className="scan-finding" data-severity={severity} data-focused={isFocused || undefined}>
      {place === null ? (
        <div className="scan-finding-says">{says}</div>
      ) : (
        <button
          id={findingId(finding)}
          type="button"
          className="scan-finding-says"
          aria-pressed={isFocused}
          onFocus={onFocus}
          onClick={onFocus}
        >
          {says}
        </button>
      )}
      <div className="scan-finding-more">
        {children}
        <details>
          <summary>{text.source}</summary>
          <p>{text.sourceOf(source)}</p>
        </details>
      </div>
    </li>
  );
}
