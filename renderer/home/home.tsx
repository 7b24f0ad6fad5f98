import { PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { useApplication } from '../app/application-context.ts';
import { useClient } from '../app/client-context.ts';
import { queryKeys } from '../app/query-client.ts';
import { useWindowTitle } from '../app/use-window-title.ts';
import { StalePacks } from '../platforms/stale-packs.tsx';
import { ImportButton } from '../widgets/import-button.tsx';
import { ProblemNotice } from '../widgets/problem-notice.tsx';
import { CaseList } from './case-list.tsx';
import { NewCaseDialog } from './new-case-dialog.tsx';
import { SearchBox } from './search-box.tsx';
import { StartPage } from './start-page.tsx';
import './home.css';
import { useCaseActions } from './use-case-actions.ts';

const text = messages.home;

/** 材料单: every case, by client. */
export function Home() {
  useWindowTitle(text.title);
  const client = useClient();
  const { packs } = useApplication();
  const actions = useCaseActions();
  const [query, setQuery] = useState('');
  const [creating, setCreating] = useState(false);
  const list = useQuery({
    queryKey: queryKeys.caseList(query, false),
    queryFn: () => client.cases.list({ query }),
    placeholderData: keepPreviousData,
  });
  const cases = list.data ?? [];
  // An empty list remembered from an earlier visit is not believed: a case may have been made since.
  const isKnown = list.isSuccess && (cases.length > 0 || list.isFetchedAfterMount);
  const isEmpty = isKnown && query === '' && !list.isPlaceholderData && cases.length === 0;

  return (
    <main className="home">
      {isEmpty ? (
        <StartPage actions={actions} onCreate={() => setCreating(true)} />
      ) : (
        <>
          <div className="home-bar">
            <h1>{text.title}</h1>
            {query === '' && isKnown && <span className="quiet">{text.count(cases.length)}</span>}
            <SearchBox onSearch={setQuery} />
            <ImportButton label={text.importFile} hint={text.importHint} onFile={actions.importFile} />
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
              {text.create}
            </Button>
          </div>
          {list.isError && (
            <ProblemNotice title={text.listFailed} error={list.error} onRetry={() => void list.refetch()} />
          )}
          {!isKnown && !list.isError && (
            <div role="status" aria-label={text.loading}>
              <Skeleton active paragraph={{ rows: 5 }} />
            </div>
          )}
          {isKnown && <CaseList cases={cases} query={query} actions={actions} />}
          <StalePacks
            packs={packs.filter(({ id }) => cases.some(({ platforms }) => platforms.includes(id)))}
          />
        </>
      )}
      <NewCaseDialog open={creating} onClose={() => setCreating(false)} onCreate={actions.create} />
    </main>
  );
}
