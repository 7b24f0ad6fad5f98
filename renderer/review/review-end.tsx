import { CheckCircleFilled, ClockCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import { useEditor } from '../editor/editor-context.ts';
import type { Review } from './use-review.ts';

const text = messages.review.screen.end;

/** The end of a round: what is left open, and the ways on. */
export function ReviewEnd({ review }: { review: Review }) {
  const { tasks, goToPart } = useEditor();
  const { state, items } = review;
  const open = state.open.size;
  const next = tasks.find((task) => task.state !== 'done' && task.state !== 'not-needed')?.part ?? 'check';
  const isTouched = state.decisions.length > 0;
  const title = open > 0 ? text.someLeft(open) : isTouched ? text.allDone : text.allSure;
  const lead =
    open > 0
      ? text.someLeftText
      : isTouched
        ? text.allDoneText(items.length)
        : text.allSureText(items.length);
  return (
    <div className="review-end" data-open={open > 0 || undefined}>
      {open > 0 ? <ClockCircleFilled aria-hidden /> : <CheckCircleFilled aria-hidden />}
      <h2>{title}</h2>
      <p>{lead}</p>
      <div className="review-actions">
        <Button
          type={open > 0 ? 'default' : 'primary'}
          data-onward={open === 0 || undefined}
          onClick={() => goToPart(next)}
        >
          {text.goOn(messages.editor.parts[next])}
        </Button>
        {open > 0 && (
          <Button type="primary" data-onward onClick={review.again}>
            {text.again}
          </Button>
        )}
        {state.order.length > open && <Button onClick={review.walk}>{text.walk}</Button>}
      </div>
    </div>
  );
}
