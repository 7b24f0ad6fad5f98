import { Alert, Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import { useIntake } from '../intake/intake-context.ts';

const text = messages.review;

/** Says so where a picture has not been read, or could not be. */
export function PictureStatus({ file }: { file: StoredFile }) {
  const { read, isPending } = useIntake();
  if (file.recognition !== null || isPending(file.id)) return null;
  const { problem } = file;
  return (
    <Alert
      type={problem ? 'error' : 'info'}
      showIcon
      title={problem ? messages.app.problem(problem.message, problem.action) : text.unread}
      action={
        <Button size="small" onClick={() => read([file])}>
          {problem ? text.actions.readAgain : text.actions.read}
        </Button>
      }
    />
  );
}
