import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import { useClient } from '../app/client-context.ts';
import { queryKeys } from '../app/query-client.ts';
import { useWindowTitle } from '../app/use-window-title.ts';
import { ProblemNotice } from '../widgets/problem-notice.tsx';
import { ImportPackButton, PackChangeDesk } from './import-pack.tsx';
import { PlatformRow } from './platform-row.tsx';
import './platforms.css';
import { usePackChange } from './use-pack-change.ts';

const text = messages.platformRules;

/** 平台规则: every platform, how old its rules are and how sure. */
export function Platforms() {
  useWindowTitle(text.title);
  const client = useClient();
  const change = usePackChange();
  const list = useQuery({ queryKey: queryKeys.platformList, queryFn: () => client.platforms.list({}) });
  return (
    <main className="platforms">
      <div className="platforms-bar">
        <h1>{text.title}</h1>
        <ImportPackButton change={change} />
      </div>
      <p className="platforms-lead">{text.lead}</p>
      <PackChangeDesk change={change} />
      {list.data?.problem && (
        <Alert
          className="platforms-problem"
          type="warning"
          showIcon
          title={text.recordBroken}
          description={messages.app.problem(list.data.problem.message, list.data.problem.action)}
        />
      )}
      {list.isPending && (
        <div role="status" aria-label={text.loading}>
          <Skeleton active paragraph={{ rows: 8 }} />
        </div>
      )}
      {list.isError && (
        <ProblemNotice title={text.listFailed} error={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.data && (
        <ul className="platforms-list" aria-label={text.title}>
          {list.data.platforms.map((rules) => (
            <PlatformRow key={rules.id} rules={rules} />
          ))}
        </ul>
      )}
    </main>
  );
}
