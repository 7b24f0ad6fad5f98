import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import { Link } from 'wouter';
import { messages } from '../../shared/messages/index.ts';
import { useApplication } from '../app/application-context.ts';
import { useClient } from '../app/client-context.ts';
import { queryKeys } from '../app/query-client.ts';
import { useWindowTitle } from '../app/use-window-title.ts';
import { PlatformLink } from '../widgets/platform-link.tsx';
import { ProblemNotice } from '../widgets/problem-notice.tsx';
import { ImportPackButton, PackChangeDesk } from './import-pack.tsx';
import './platforms.css';
import { RuleBook } from './rule-book.tsx';
import { RulesMarks } from './rules-marks.tsx';
import { usePackChange } from './use-pack-change.ts';
import { Versions } from './versions.tsx';

const text = messages.platformRules;

/** Everything that is known about one platform's rules, and where it is known from. */
export function Platform({ id }: { id: string }) {
  const client = useClient();
  const { packs } = useApplication();
  const change = usePackChange();
  const list = useQuery({ queryKey: queryKeys.platformList, queryFn: () => client.platforms.list({}) });
  const rules = list.data?.platforms.find((platform) => platform.id === id);
  const pack = packs.find((candidate) => candidate.id === id);
  const age = rules?.ageDays ?? 0;
  const name = pack?.name ?? rules?.name ?? text.unknownPlatform;
  useWindowTitle(name);
  return (
    <main className="platforms">
      <Link href="/platforms" className="platforms-back">
        <ArrowLeftOutlined /> {text.back}
      </Link>
      <div className="platforms-bar">
        <h1>{name}</h1>
        {rules && <RulesMarks rules={rules} />}
        <ImportPackButton change={change} />
      </div>
      {pack && <p className="platforms-lead">{pack.summary}</p>}
      {pack && (
        <p className="platform-links">
          <span>{text.asOf(pack.asOf)}</span>
          {age > 0 && <span>{text.age(age)}</span>}
          {pack.links.pages.map((page) => (
            <PlatformLink key={page.id} page={page} />
          ))}
        </p>
      )}
      <PackChangeDesk change={change} />
      {list.isError && (
        <ProblemNotice title={text.listFailed} error={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {list.isSuccess && rules === undefined && <p className="quiet">{text.unknownPlatformHint}</p>}
      {rules?.setAside && (
        <Alert
          className="platforms-problem"
          type="warning"
          showIcon
          title={text.setAside}
          description={`${messages.app.problem(rules.setAside.message, rules.setAside.action)}${
            rules.inForce === null ? '' : text.setAsideInstead
          }`}
        />
      )}
      {rules && <Versions rules={rules} change={change} />}
      {pack && <RuleBook pack={pack} />}
    </main>
  );
}
