import { Button, Modal } from 'antd';
import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { CaseRecord } from '../../../shared/model/case-record.ts';
import { useClient } from '../../app/client-context.ts';
import { useProblemNotification } from '../../widgets/use-problem-notification.ts';
import type { SaveState } from '../draft-context.ts';
import type { Saver } from './saver.ts';

const text = messages.editor.conflict;

interface ConflictDialogProps {
  readonly id: string;
  readonly saveState: SaveState;
  readonly saver: Saver;
  /** Puts what was saved elsewhere into the draft: on screen, or within reach of undo. */
  readonly onTheirs: (theirs: CaseRecord, mine: 'keep' | 'drop') => void;
}

/** Asks whose version goes on when the case was saved elsewhere; undo brings the other back. */
export function ConflictDialog({ id, saveState, saver, onTheirs }: ConflictDialogProps) {
  const client = useClient();
  const notifyProblem = useProblemNotification();
  const [busy, setBusy] = useState(false);
  const open = saveState.state === 'failed' && saveState.problem.code === 'case-conflict';

  const resolve = async (mine: 'keep' | 'drop') => {
    setBusy(true);
    try {
      const theirs = await client.cases.open({ id });
      onTheirs(theirs, mine);
      saver.rebase({ version: theirs.version, savedAt: theirs.updatedAt }, mine);
    } catch (error) {
      notifyProblem(messages.editor.openFailed, error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      open={open}
      title={text.title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <>
          <Button disabled={busy} onClick={() => void resolve('drop')}>
            {text.theirs}
          </Button>
          <Button type="primary" disabled={busy} onClick={() => void resolve('keep')}>
            {text.mine}
          </Button>
        </>
      }
    >
      <p>{text.text}</p>
    </Modal>
  );
}
