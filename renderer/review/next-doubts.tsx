import { ArrowRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { DoubtfulValue } from '../../shared/intake/reading.ts';
import { messages } from '../../shared/messages/index.ts';
import { partOfPath } from '../../shared/rules/progress.ts';
import { useEditor } from '../editor/editor-context.ts';
import { useIntake } from '../intake/intake-context.ts';

const text = messages.review.doubts;

interface NextDoubtsProps {
  readonly doubts: readonly DoubtfulValue[];
  /** The last doubt of this part was just settled here, so the focus goes on with the work. */
  readonly takesFocus: boolean;
}

/** Where nothing is left to check in this part, the way to the next part where something is. */
export function NextDoubts({ doubts, takesFocus }: NextDoubtsProps) {
  const { goToPart } = useEditor();
  const { askForReview } = useIntake();
  const button = useRef<HTMLButtonElement>(null);
  const [next] = doubts;

  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);

  if (next === undefined) return null;
  const part = partOfPath(next.path);
  return (
    <div className="next-doubts">
      <span>{text.elsewhere(doubts.length)}</span>
      <Button
        ref={button}
        size="small"
        icon={<ArrowRightOutlined />}
        iconPlacement="end"
        onClick={() => {
          askForReview(true);
          goToPart(part);
        }}
      >
        {text.goOn(messages.editor.parts[part])}
      </Button>
    </div>
  );
}
