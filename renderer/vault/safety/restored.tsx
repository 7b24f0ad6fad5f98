import { Alert, Button } from 'antd';
import { messages } from '../../../shared/messages/index.ts';
import type { Backup, RestoreResult } from '../../../shared/model/vault.ts';
import { CaseLags } from '../case-lags.tsx';
import { moment } from '../moment.ts';

const text = messages.safetyBackups.restored;

interface RestoredProps {
  readonly backup: Backup;
  readonly result: RestoreResult;
  readonly onUndo: (id: string) => void;
}

/** What a restore did, and the way back. */
export function Restored({ backup, result, onUndo }: RestoredProps) {
  const { undo, missing } = result;
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={text.title(moment(backup.madeAt))}
      description={
        <>
          {missing.length > 0 && (
            <>
              <p>{text.missing(missing.length)}</p>
              <CaseLags cases={missing} />
            </>
          )}
          {undo !== null && <p>{text.undoText}</p>}
        </>
      }
      action={
        undo !== null && (
          <Button size="small" onClick={() => onUndo(undo)}>
            {text.undo}
          </Button>
        )
      }
    />
  );
}
