import { CheckOutlined, ExclamationCircleFilled, LoadingOutlined } from '@ant-design/icons';
import { Button, Popover, Tooltip } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { saveCaseFile } from '../export/save-case-file.ts';
import { clockTime } from '../widgets/relative-time.ts';
import { useDraft } from './draft-context.ts';

const text = messages.editor.save;

/** Whether what was typed is safe, always visible. */
export function SaveStatus() {
  const { saveState } = useDraft();
  return (
    <span className="save-status" data-state={saveState.state} role="status">
      {saveState.state === 'saved' && (
        <Tooltip title={text.explain}>
          <span>
            <CheckOutlined aria-hidden /> {text.saved(clockTime(saveState.at))}
          </span>
        </Tooltip>
      )}
      {(saveState.state === 'pending' || saveState.state === 'saving') && (
        <span>
          <LoadingOutlined aria-hidden /> {text.saving}
        </span>
      )}
      {saveState.state === 'failed' && <Failure problem={saveState.problem} />}
    </span>
  );
}

function Failure({ problem }: { problem: Problem }) {
  const { document, saveNow } = useDraft();
  const mark = (
    <Button type="text" size="small" danger icon={<ExclamationCircleFilled />}>
      {text.failed}
    </Button>
  );
  // A dialog of its own asks what to do.
  if (problem.code === 'case-conflict') return mark;
  return (
    <Popover
      defaultOpen
      placement="bottomRight"
      title={problem.message}
      content={
        <div className="save-failure">
          <p>{problem.action}</p>
          <Button size="small" type="primary" onClick={() => void saveNow()}>
            {text.retry}
          </Button>
          <Button size="small" onClick={() => saveCaseFile(document)}>
            {text.keep}
          </Button>
        </div>
      }
    >
      {mark}
    </Popover>
  );
}
