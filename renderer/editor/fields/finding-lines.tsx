import { CloseCircleFilled, InfoCircleOutlined, WarningFilled } from '@ant-design/icons';
import type { Finding } from '../../../shared/model/finding.ts';
import { isMissing } from '../../../shared/rules/missing.ts';

const icons = {
  error: <CloseCircleFilled aria-hidden />,
  warning: <WarningFilled aria-hidden />,
  note: <InfoCircleOutlined aria-hidden />,
};

/** What is wrong and what to do, under the field it is about. The same sentence is said once. */
export function FindingLines({ id, findings }: { id: string; findings: readonly Finding[] }) {
  const lines = findings.filter(
    (finding, index) => findings.findIndex((other) => other.message === finding.message) === index,
  );
  return (
    <ul className="finding-lines" id={id} aria-live="polite">
      {lines.map((finding) => (
        <li
          key={finding.id + finding.message}
          data-severity={isMissing(finding) ? 'missing' : finding.severity}
        >
          {isMissing(finding) ? icons.note : icons[finding.severity]}
          <span>
            {finding.message}
            {finding.fix !== '' && <span className="finding-fix">{finding.fix}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
