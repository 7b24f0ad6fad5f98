import { PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { useApplication } from '../app/application-context.ts';
import { useClient } from '../app/client-context.ts';
import { queryKeys } from '../app/query-client.ts';
import { useWindowTitle } from '../app/use-window-title.ts';
import { BatchDialog } from '../letter/batch/batch-dialog.tsx';
import { MaskingContext } from '../masking/masking-context.ts';
import { RevealSwitch } from '../masking/reveal-switch.tsx';
import { useScreenMasking } from '../masking/use-screen-masking.ts';
import { StalePacks } from '../platforms/stale-packs.tsx';
import { KeyReminder } from '../vault/key-reminder.tsx';
import { ImportButton } from '../widgets/import-button.tsx';
import { ProblemNotice } from '../widgets/problem-notice.tsx';
import { CaseList } from './case-list.tsx';
import { namesNumber } from './case-title.ts';
import { NewCaseDialog } from './new-case-dialog.tsx';
import { SearchBox } from './search-box.tsx';
import { CaseSelectionContext } from './selection/case-selection.ts';
import { SelectionBar } from './selection/selection-bar.tsx';
import { useCaseSelection } from './selection/use-case-selection.ts';
import { StartPage } from './start-page.tsx';
import './home.css';
import { useCaseActions } from './use-case-actions.ts';

const text = messages.home;
const selectionText = messages.letterBatch.select;

/** 材料单: every case, by client. */
export function Home() {
  useWindowTitle(text.title);
  const client = useClient();
  const { packs } = useApplication();
  const actions = useCaseActions();
  const [query, setQuery] = useState('');
  const [creating, setCreating] = useState(false);
  const [batching, setBatching] = useState(false);
  const list = useQuery({
    queryKey: queryKeys.caseList(query, false),
    queryFn: () => client.cases.list({ query }),
    placeholderData: keepPreviousData,
  });
  const masking = useScreenMasking();
  const cases = list.data ?? [];
  // An empty list remembered from an earlier visit is not believed: a case may have been made since.
  const isKnown = list.isSuccess && (cases.length > 0 || list.isFetchedAfterMount);
  const selection = useCaseSelection(cases, query === '' && isKnown && !list.isPlaceholderData);
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
            {cases.some(namesNumber) && (
              <RevealSwitch isRevealed={masking.isRevealed} onToggle={masking.toggle} />
            )}
            <SearchBox onSearch={setQuery} />
            {isKnown && cases.length > 1 && (
              <Button
                aria-pressed={selection.isOn}
                onClick={selection.isOn ? selection.leave : selection.start}
              >
                {selectionText.start}
              </Button>
            )}
            <ImportButton label={text.importFile} hint={text.importHint} onFile={actions.importFile} />
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
              {text.create}
            </Button>
          </div>
          {cases.some(({ example }) => !example) && <KeyReminder />}
          {list.isError && (
            <ProblemNotice title={text.listFailed} error={list.error} onRetry={() => void list.refetch()} />
          )}
          {!isKnown && !list.isError && (
            <div role="status" aria-label={text.loading}>
              <Skeleton active paragraph={{ rows: 5 }} />
            </div>
          )}
          {isKnown && (
            <MaskingContext value={masking}>
              <CaseSelectionContext value={selection}>
                <CaseList cases={cases} query={query} actions={actions} />
                {selection.isOn && <SelectionBar listed={cases} onMake={() => setBatching(true)} />}
                <BatchDialog cases={selection.chosen} open={batching} onClose={() => setBatching(false)} />
              </CaseSelectionContext>
            </MaskingContext>
          )}
          <StalePacks
            packs={packs.filter(({ id }) => cases.some(({ platforms }) => platforms.includes(id)))}
          />
        </>
      )}
      <NewCaseDialog open={creating} onClose={() => setCreating(false)} onCreate={actions.create} />
    </main>
  );
}
