import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Skeleton } from 'antd';
import { Link } from 'wouter';
import { messages } from '../../shared/messages/index.ts';
import type { CaseSummary } from '../../shared/model/case-record.ts';
import { useClient } from '../app/client-context.ts';
import { queryKeys } from '../app/query-client.ts';
import { useWindowTitle } from '../app/use-window-title.ts';
import { MaskingContext, useMasking } from '../masking/masking-context.ts';
import { RevealSwitch } from '../masking/reveal-switch.tsx';
import { useScreenMasking } from '../masking/use-screen-masking.ts';
import { ProblemNotice } from '../widgets/problem-notice.tsx';
import { relativeTime } from '../widgets/relative-time.ts';
import { caseTitle, namesNumber } from './case-title.ts';
import './home.css';
import { useCaseActions } from './use-case-actions.ts';

const text = messages.home;

/** 回收站: cases that can be taken back or deleted for good. */
export function Trash() {
  useWindowTitle(text.trash.title);
  const client = useClient();
  const list = useQuery({
    queryKey: queryKeys.caseList('', true),
    queryFn: () => client.cases.list({ trashed: true }),
  });
  const masking = useScreenMasking();
  return (
    <main className="home">
      <Link href="/" className="home-back">
        <ArrowLeftOutlined /> {text.trash.back}
      </Link>
      <div className="home-bar">
        <h1>{text.trash.title}</h1>
        {list.data?.some(namesNumber) === true && (
          <RevealSwitch isRevealed={masking.isRevealed} onToggle={masking.toggle} />
        )}
      </div>
      <p className="home-lead">{text.trash.lead}</p>
      {list.isPending && <Skeleton active paragraph={{ rows: 3 }} />}
      {list.isError && (
        <ProblemNotice title={text.listFailed} error={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.data?.length === 0 && (
        <div className="home-none">
          <p>{text.trash.empty}</p>
          <p className="quiet">{text.trash.emptyHint}</p>
        </div>
      )}
      {list.data !== undefined && list.data.length > 0 && (
        <MaskingContext value={masking}>
          <ul className="home-group">
            {list.data.map((summary) => (
              <TrashRow key={summary.id} summary={summary} />
            ))}
          </ul>
        </MaskingContext>
      )}
    </main>
  );
}

function TrashRow({ summary }: { summary: CaseSummary }) {
  const actions = useCaseActions();
  const { modal } = App.useApp();
  const masking = useMasking();
  const title = masking.text(caseTitle(summary));
  const [client, organization] = [summary.client, summary.organizationName].map(masking.text);
  const confirmErase = () =>
    modal.confirm({
      title: text.trash.eraseTitle(title),
      content: text.trash.eraseText,
      okText: text.trash.erase,
      okButtonProps: { danger: true },
      cancelText: messages.app.cancel,
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => actions.erase(summary),
    });
  return (
    <li className="case-row">
      <span className="case-row-link">
        <span className="case-row-about">
          <span className="case-row-title">{title}</span>
          <span className="case-row-details">
            {client !== '' && <span>{client}</span>}
            {organization !== title && <span>{organization}</span>}
          </span>
        </span>
        {summary.trashedAt !== null && (
          <time className="case-row-time" dateTime={summary.trashedAt}>
            {text.trash.trashedAt(relativeTime(new Date(summary.trashedAt), new Date()))}
          </time>
        )}
      </span>
      <Button size="small" onClick={() => void actions.restore(summary)}>
        {text.trash.restore}
      </Button>
      <Button size="small" type="text" danger onClick={confirmErase}>
        {text.trash.erase}
      </Button>
    </li>
  );
}
