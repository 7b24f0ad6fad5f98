import { CopyOutlined, DeleteOutlined, EllipsisOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useLocation } from 'wouter';
import { messages } from '../../shared/messages/index.ts';
import type { CaseSummary } from '../../shared/model/case-record.ts';
import { useApplication } from '../app/application-context.ts';
import { useMasking } from '../masking/masking-context.ts';
import { refusedAddress } from '../refusal/refusal-address.ts';
import { ExampleBadge } from '../widgets/example-badge.tsx';
import { ProgressRing } from '../widgets/progress-ring.tsx';
import { relativeTime } from '../widgets/relative-time.ts';
import { caseTitle } from './case-title.ts';
import { RowFrame } from './selection/row-frame.tsx';
import type { CaseActions } from './use-case-actions.ts';

const text = messages.home;
const shownSignatures = 3;

/** One case: how far it is, what it is about, when it last changed. */
export function CaseRow({ summary, actions }: { summary: CaseSummary; actions: CaseActions }) {
  const { packs } = useApplication();
  const [, navigate] = useLocation();
  const masking = useMasking();
  const title = masking.text(caseTitle(summary));
  const organization = masking.text(summary.organizationName);
  const platforms = summary.platforms.map((id) => packs.find((pack) => pack.id === id)?.name ?? id);
  const { done, total } = summary.progress;
  return (
    <li className="case-row">
      <RowFrame summary={summary} title={title}>
        <ProgressRing done={done} total={total} label={text.progress(done, total)} />
        <span className="case-row-about">
          <span className="case-row-title">
            {title}
            {summary.example && <ExampleBadge />}
          </span>
          <span className="case-row-details">
            {organization !== '' && organization !== title && <span>{organization}</span>}
            {signatureLine(summary.signatures) !== '' && <span>{signatureLine(summary.signatures)}</span>}
            {summary.fileCount > 0 && <span>{text.files(summary.fileCount)}</span>}
          </span>
        </span>
        <span className="case-row-platform">
          {platforms.join(' · ')}
          <span className="case-row-purpose">{text.purpose[summary.purpose]}</span>
        </span>
        <time className="case-row-time" dateTime={summary.updatedAt}>
          {text.changed(relativeTime(new Date(summary.updatedAt), new Date()))}
        </time>
      </RowFrame>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            { key: 'refused', icon: <QuestionCircleOutlined />, label: messages.refusal.title },
            { key: 'duplicate', icon: <CopyOutlined />, label: text.duplicate },
            { key: 'trash', icon: <DeleteOutlined />, label: text.moveToTrash, danger: true },
          ],
          onClick: ({ key }) => {
            if (key === 'refused') navigate(`/cases/${summary.id}/${refusedAddress}`);
            else void (key === 'trash' ? actions.trash(summary) : actions.duplicate(summary.id));
          },
        }}
      >
        <Button type="text" icon={<EllipsisOutlined />} aria-label={text.actionsOf(title)} />
      </Dropdown>
    </li>
  );
}

function signatureLine(signatures: readonly string[]): string {
  const shown = signatures.filter((signature) => signature !== '');
  const names = shown.slice(0, shownSignatures).map(text.signature).join('');
  return shown.length > shownSignatures ? names + text.moreSignatures(shown.length) : names;
}
