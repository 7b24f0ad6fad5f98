import { Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';

/** What was done, and the way back. */
export function UndoToast({ text, onUndo }: { text: string; onUndo: () => void }) {
  return (
    <span>
      {text}
      <Button type="link" size="small" onClick={onUndo}>
        {messages.app.undo}
      </Button>
    </span>
  );
}
