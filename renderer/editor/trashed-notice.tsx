import { Alert, Button } from 'antd';
import { useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { useClient } from '../app/client-context.ts';
import { useProblemNotification } from '../widgets/use-problem-notification.ts';
import { useDraft } from './draft-context.ts';

const text = messages.editor;

/** Says that the open case lies in the trash, where nothing can be saved, and takes it out. */
export function TrashedNotice() {
  const { record, saveNow } = useDraft();
  const client = useClient();
  const notifyProblem = useProblemNotification();
  const [restored, setRestored] = useState(false);
  if (restored) return null;

  const restore = async () => {
    try {
      await client.cases.restore({ id: record.id });
      setRestored(true);
      await saveNow();
    } catch (error) {
      notifyProblem(messages.home.failed, error);
    }
  };
  return (
    <Alert
      className="trashed-notice"
      type="warning"
      showIcon
      title={text.trashed}
      action={
        <Button size="small" onClick={() => void restore()}>
          {text.restore}
        </Button>
      }
    />
  );
}
