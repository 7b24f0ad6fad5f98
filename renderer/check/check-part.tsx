import { Segmented } from 'antd';
import { useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useCasePacks } from '../editor/use-case-packs.ts';
import { MessageLink } from '../message/message-link.tsx';
import { StalePacks } from '../platforms/stale-packs.tsx';
import { RefusalLink } from '../refusal/refusal-link.tsx';
import './check.css';
import { FindingList } from './finding-list.tsx';
import { type CheckView, lastView, rememberView } from './last-view.ts';
import { MatrixView } from './matrix/matrix-view.tsx';

const text = messages.compare;

/** 检查: what the rules say as a list to work through, or platform beside platform. */
export function CheckPart() {
  const { record } = useDraft();
  const packs = useCasePacks();
  const [view, setView] = useState(() => lastView(record.id));
  const choose = (next: CheckView) => {
    rememberView(record.id, next);
    setView(next);
  };
  return (
    <>
      <Segmented<CheckView>
        className="check-view"
        aria-label={text.view}
        value={view}
        options={[
          { value: 'list', label: text.views.list },
          { value: 'matrix', label: text.views.matrix },
        ]}
        onChange={choose}
      />
      {view === 'list' ? <FindingList /> : <MatrixView />}
      <StalePacks packs={packs} />
      <p className="check-ways">
        <RefusalLink />
        <MessageLink />
      </p>
    </>
  );
}
