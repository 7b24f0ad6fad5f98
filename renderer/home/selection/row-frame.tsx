import { type ReactNode, useId } from 'react';
import { Link } from 'wouter';
import { messages } from '../../../shared/messages/index.ts';
import type { CaseSummary } from '../../../shared/model/case-record.ts';
import { useCaseChoice } from './case-selection.ts';
import { ChoiceBox } from './choice-box.tsx';

interface RowFrameProps {
  readonly summary: CaseSummary;
  /** As shown. */
  readonly title: string;
  readonly children: ReactNode;
}

/** What a press on a row does: opens the case, or chooses it while several are being chosen. */
export function RowFrame({ summary, title, children }: RowFrameProps) {
  const { isOn, has, choose } = useCaseChoice();
  const id = useId();
  if (!isOn) {
    return (
      <Link href={`/cases/${summary.id}`} className="case-row-link">
        {children}
      </Link>
    );
  }
  return (
    <label htmlFor={id} className="case-row-link">
      <ChoiceBox
        id={id}
        label={messages.letterBatch.select.one(title)}
        isChosen={has(summary.id)}
        onChoose={(isChosen, isRange) => choose(summary, isChosen, isRange)}
      />
      {children}
    </label>
  );
}
