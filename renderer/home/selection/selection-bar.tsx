import { FileDoneOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { CaseSummary } from '../../../shared/model/case-record.ts';
import { mostBatchCases } from '../../../shared/model/letter-batch.ts';
import { useCaseChoice } from './case-selection.ts';
import { ChoiceBox, chosenOf } from './choice-box.tsx';
import './selection.css';

const text = messages.letterBatch.select;

interface SelectionBarProps {
  /** The cases on screen. */
  readonly listed: readonly CaseSummary[];
  readonly onMake: () => void;
}

/** How many cases are chosen, and what can be done with them. Stays in sight below the list. */
export function SelectionBar({ listed, onMake }: SelectionBarProps) {
  const { chosen, has, set, leave } = useCaseChoice();
  const id = useId();
  const isTooMany = chosen.length > mostBatchCases;
  return (
    <section className="selection-bar" aria-label={text.bar}>
      <label htmlFor={id} className="selection-all">
        <ChoiceBox
          id={id}
          label={text.all}
          isChosen={chosenOf(listed, has)}
          onChoose={(isChosen) => set(listed, isChosen)}
        />
        <span aria-hidden>{text.all}</span>
      </label>
      <span className="selection-count" role="status">
        {text.count(chosen.length)}
      </span>
      <span className="selection-keys quiet">{isTooMany ? text.tooMany(mostBatchCases) : text.keys}</span>
      <Button onClick={leave}>{text.leave}</Button>
      <Button
        type="primary"
        icon={<FileDoneOutlined aria-hidden />}
        disabled={chosen.length === 0 || isTooMany}
        onClick={onMake}
      >
        {text.make}
      </Button>
    </section>
  );
}
