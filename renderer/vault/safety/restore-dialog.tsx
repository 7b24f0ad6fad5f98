import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Skeleton } from 'antd';
import { messages } from '../../../shared/messages/index.ts';
import type { Backup, RestorePreview } from '../../../shared/model/vault.ts';
import { useClient } from '../../app/client-context.ts';
import { queryKeys } from '../../app/query-client.ts';
import { ProblemNotice } from '../../widgets/problem-notice.tsx';
import { CaseLags } from '../case-lags.tsx';
import { moment } from '../moment.ts';

const text = messages.safetyBackups.preview;

interface RestoreDialogProps {
  readonly backup: Backup;
  readonly onCancel: () => void;
  readonly onRestore: () => void;
}

/** Shows what going back would lose before anyone goes back. */
export function RestoreDialog({ backup, onCancel, onRestore }: RestoreDialogProps) {
  const client = useClient();
  const preview = useQuery({
    queryKey: queryKeys.restorePreview(backup.id),
    queryFn: () => client.backups.preview({ id: backup.id }),
    gcTime: 0,
  });
  return (
    <Modal
      open
      onCancel={onCancel}
      title={text.title(moment(backup.madeAt))}
      width={600}
      footer={
        <>
          <Button onClick={onCancel}>{messages.app.cancel}</Button>
          <Button type="primary" danger disabled={preview.data === undefined} onClick={onRestore}>
            {text.confirm}
          </Button>
        </>
      }
    >
      {preview.isPending && (
        <div role="status" aria-label={text.looking}>
          <Skeleton active paragraph={{ rows: 3 }} />
        </div>
      )}
      {preview.isError && <ProblemNotice title={text.failed} error={preview.error} />}
      {preview.data && <Differences preview={preview.data} />}
    </Modal>
  );
}

function Differences({ preview }: { preview: RestorePreview }) {
  const { behind, returning, complete } = preview;
  return (
    <div className="safety-form">
      {behind.length === 0 ? (
        <p>{text.behindNone}</p>
      ) : (
        <div>
          <p>{text.behind(behind.length)}</p>
          <CaseLags cases={behind} />
        </div>
      )}
      {returning > 0 && <p>{text.returning(returning)}</p>}
      {!complete && <p>{text.incomplete}</p>}
      <p className="quiet">{text.undo}</p>
    </div>
  );
}
