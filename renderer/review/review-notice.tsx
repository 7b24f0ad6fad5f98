import { ArrowRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import { partOfPath, type TaskPart } from '../../shared/rules/progress.ts';
import { useEditor } from '../editor/editor-context.ts';
import { useDoubts } from './use-doubts.ts';
import './review-notice.css';

const text = messages.review.doubts;

/** Says that values are in doubt, and leads to them: those of this part first. */
export function ReviewNotice({ part }: { part: TaskPart }) {
  const { goToReview } = useEditor();
  const doubts = useDoubts();
  const first = doubts.find(({ path }) => partOfPath(path) === part) ?? doubts[0];
  if (first === undefined) return null;
  return (
    <div className="review-notice">
      <span>{text.title(doubts.length)}</span>
      <Button
        size="small"
        icon={<ArrowRightOutlined />}
        iconPlacement="end"
        onClick={() => goToReview(first.path)}
      >
        {text.goOn}
      </Button>
    </div>
  );
}
