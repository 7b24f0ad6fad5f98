import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { problemOf } from '../app/client/problem-of.ts';
import { useClient } from '../app/client-context.ts';
import { useDraft } from './draft-context.ts';

const text = messages.editor;

/** Says that the open case lies in the trash, where nothing can be saved, and takes it out. */
export function TrashedNotice() {
  const { record, saveNow } = useDraft();
  const client = useClient();
  const { notification } = App.useApp();
  const [restored, setRestored] = useState(false);
  if (restored) return null;

  const restore = async () => {
    try {
      await client.cases.restore({ id: record.id });
      setRestored(true);
      await saveNow();
    } catch (error) {
      const problem = problemOf(error);
      notification.error({
        title: messages.home.failed,
        description: messages.app.problem(problem.message, problem.action),
      });
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
