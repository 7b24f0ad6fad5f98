import { FolderOpenOutlined, InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useIntake } from '../intake/intake-context.ts';

const text = messages.review;

/** Where no picture has said anything yet: what to do about it. */
export function ReviewNothing() {
  const { record } = useDraft();
  const { openFileDialog, read, isPending } = useIntake();
  const unread = record.files.filter(
    ({ id, recognition, problem }) => recognition === null && problem === null && !isPending(id),
  );
  return (
    <div className="review-end">
      <InboxOutlined aria-hidden />
      <h2>{text.screen.nothing.title}</h2>
      <p>{text.screen.nothing.text}</p>
      <div className="review-actions">
        <Button type="primary" icon={<FolderOpenOutlined />} data-onward onClick={() => openFileDialog()}>
          {text.empty.choose}
        </Button>
        {unread.length > 0 && <Button onClick={() => read(unread)}>{text.actions.read}</Button>}
      </div>
    </div>
  );
}
