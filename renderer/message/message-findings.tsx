import { CheckCircleFilled, CloseCircleFilled, InfoCircleOutlined, WarningFilled } from '@ant-design/icons';
import { messages } from '../../shared/messages/index.ts';
import type { MessageFinding } from '../../shared/rules/message/template.ts';
import { hasPlace } from './annotate.ts';
import { type FindingGroup, findingGroups, type PlatformReport } from './platform-report.ts';

const text = messages.messageScreen;
const icons = { error: <CloseCircleFilled />, warning: <WarningFilled />, note: <InfoCircleOutlined /> };

interface MessageFindingsProps {
  readonly reports: readonly PlatformReport[];
  /** The text they were found in. */
  readonly checked: string;
  readonly onShow: (finding: MessageFinding) => void;
}

/** What the rules say: for all platforms, then for each. */
export function MessageFindings({ reports, checked, onShow }: MessageFindingsProps) {
  const groups = findingGroups(reports);
  const isClear = groups.every(({ findings }) => findings.every(({ severity }) => severity === 'note'));
  return (
    <>
      {isClear && (
        <div className="message-clear" role="status">
          <CheckCircleFilled aria-hidden />
          <div>
            <h2>{text.allClear}</h2>
            <p>{text.allClearText}</p>
          </div>
        </div>
      )}
      {groups.map((group) => (
        <Group key={group.pack?.id ?? ''} group={group} checked={checked} onShow={onShow} />
      ))}
    </>
  );
}

interface GroupProps extends Omit<MessageFindingsProps, 'reports'> {
  readonly group: FindingGroup;
}

function Group({ group: { pack, findings }, checked, onShow }: GroupProps) {
  const name = pack?.name ?? text.everyPlatform;
  if (findings.length === 0) return null;
  return (
    <section className="message-section" aria-label={name}>
      <h2>
        {name}
        {pack !== null && <span className="message-as-of">{text.asOf(pack.asOf)}</span>}
      </h2>
      <ul className="message-findings">
        {findings.map((finding) => (
          <li key={`${finding.id} ${finding.from} ${finding.to}`} data-severity={finding.severity}>
            <span className="message-finding-icon" aria-hidden>
              {icons[finding.severity]}
            </span>
            <div>
              <span className="visually-hidden">{text.severities[finding.severity]}</span>
              <p>
                {finding.message}
                {hasPlace(finding, checked) && <Place finding={finding} checked={checked} onShow={onShow} />}
              </p>
              <p className="message-finding-fix">{finding.fix}</p>
              <details>
                <summary>{text.source}</summary>
                <p>{text.sourceOf(finding.source)}</p>
              </details>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const longestFragment = 12;

interface PlaceProps extends Pick<MessageFindingsProps, 'checked' | 'onShow'> {
  readonly finding: MessageFinding;
}

function Place({ finding, checked, onShow }: PlaceProps) {
  const fragment = [...checked.slice(finding.from, finding.to)];
  const shown = fragment.slice(0, longestFragment).join('') + (fragment.length > longestFragment ? '…' : '');
  return (
    <button
      type="button"
      className="message-place"
      title={text.show(shown)}
      aria-label={text.show(shown)}
      onClick={() => onShow(finding)}
    >
      {text.place}
    </button>
  );
}
