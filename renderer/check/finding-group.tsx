import { CloseCircleFilled, InfoCircleOutlined, RightOutlined, WarningFilled } from '@ant-design/icons';
import { messages } from '../../shared/messages/index.ts';
import type { Finding, Severity } from '../../shared/model/finding.ts';
import { partOfPath } from '../../shared/rules/progress.ts';
import { useEditor } from '../editor/editor-context.ts';
import { useMasking } from '../masking/masking-context.ts';

const text = messages.check;
/** As rules name themselves that hold everywhere. */
const everyPlatform = 'all';
const icons = { error: <CloseCircleFilled />, warning: <WarningFilled />, note: <InfoCircleOutlined /> };

interface FindingGroupProps {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/** The findings of one severity. */
export function FindingGroup({ severity, findings }: FindingGroupProps) {
  return (
    <section className="finding-group" data-severity={severity} aria-label={text.severities[severity]}>
      <h2>
        <span className="finding-group-icon" aria-hidden>
          {icons[severity]}
        </span>
        {text.severities[severity]}
        <span className="finding-group-count">{text.count(findings.length)}</span>
        <span className="finding-group-lead">{text.severityLeads[severity]}</span>
      </h2>
      <ul>
        {findings.map((finding) => (
          <FindingRow
            key={`${finding.platform} ${finding.id} ${finding.path} ${finding.message}`}
            finding={finding}
          />
        ))}
      </ul>
    </section>
  );
}

function FindingRow({ finding }: { finding: Finding }) {
  const { path, platform } = finding;
  const { goToField } = useEditor();
  const { message, fix } = useMasking().finding(finding);
  return (
    <li className="finding-row">
      <button
        type="button"
        className="finding-link"
        onClick={() => goToField(path, platform === everyPlatform ? undefined : platform)}
      >
        <span className="finding-where">{messages.editor.parts[partOfPath(path)]}</span>
        <span className="finding-what">
          <span>{message}</span>
          {fix !== '' && <span className="finding-how">{fix}</span>}
        </span>
        <RightOutlined aria-hidden />
      </button>
      <details className="finding-source">
        <summary>{text.source}</summary>
        <p>{text.sourceOf(finding.source)}</p>
      </details>
    </li>
  );
}
