import { Button } from 'antd';
import { useRef } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { CaseSummary } from '../../shared/model/case-record.ts';
import { useMasking } from '../masking/masking-context.ts';
import { ExampleBadge } from '../widgets/example-badge.tsx';
import { useArrowKeys } from '../widgets/use-arrow-keys.ts';
import { CaseRow } from './case-row.tsx';
import { groupByClient } from './group-by-client.ts';
import { useCaseChoice } from './selection/case-selection.ts';
import { ChoiceBox, chosenOf } from './selection/choice-box.tsx';
import type { CaseActions } from './use-case-actions.ts';

const text = messages.home;

interface CaseListProps {
  readonly cases: readonly CaseSummary[];
  readonly query: string;
  readonly actions: CaseActions;
}

/** The cases under their clients. Arrow keys move between them, Enter opens. */
export function CaseList({ cases, query, actions }: CaseListProps) {
  const masking = useMasking();
  if (cases.length === 0) {
    return (
      <div className="home-none">
        <p>{text.search.none(masking.text(query))}</p>
        <p className="quiet">{text.search.noneHint}</p>
      </div>
    );
  }
  return <Groups cases={cases} actions={actions} />;
}

function Groups({ cases, actions }: Omit<CaseListProps, 'query'>) {
  const list = useRef<HTMLDivElement>(null);
  useArrowKeys(list, 'a.case-row-link, .case-row-link .choice-box');
  const selection = useCaseChoice();
  const masking = useMasking();
  const groups = groupByClient(cases);
  const hasClients = groups.some((group) => group.client !== '');
  return (
    <div className="home-groups" ref={list}>
      {cases.some((summary) => summary.example) && (
        <p className="home-example-note">
          <ExampleBadge />
          {text.exampleNote}
          <Button type="link" size="small" onClick={() => void actions.removeExamples()}>
            {text.removeExamples}
          </Button>
        </p>
      )}
      {groups.map((group) => (
        <section
          key={group.client}
          className="home-group"
          aria-label={masking.text(group.client) || text.groups.none}
        >
          {hasClients && (
            <h2>
              {selection.isOn && (
                <ChoiceBox
                  label={messages.letterBatch.select.allOf(masking.text(group.client) || text.groups.none)}
                  isChosen={chosenOf(group.cases, selection.has)}
                  onChoose={(isChosen) => selection.set(group.cases, isChosen)}
                />
              )}
              {masking.text(group.client) || text.groups.none}
              <span className="quiet">{group.cases.length}</span>
            </h2>
          )}
          <ul>
            {group.cases.map((summary) => (
              <CaseRow key={summary.id} summary={summary} actions={actions} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
