import { Alert, Button } from 'antd';
import { messages } from '../../../shared/messages/index.ts';
import type { ErasureResult } from '../../../shared/model/vault.ts';
import { useClient } from '../../app/client-context.ts';
import { saveFile } from '../../export/save-file.ts';
import { useProblemNotification } from '../../widgets/use-problem-notification.ts';
import { BackupDates } from './backup-dates.tsx';

const text = messages.safetyErasure;

/** What was deleted, the certificate, and what remains in backups until when. */
export function Erased({ client, result }: { client: string; result: ErasureResult }) {
  const { erasure } = useClient();
  const notifyProblem = useProblemNotification();
  const saveCertificate = async () => {
    try {
      const { certificateId } = result;
      saveFile((await erasure.certificate({ certificateId })).file);
    } catch (error) {
      notifyProblem(text.certificateFailed, error);
    }
  };
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={text.done(client)}
      description={
        <>
          <p>{text.result(result.cases, result.files)}</p>
          {result.remaining.length === 0 ? (
            <p>{text.remainingNone}</p>
          ) : (
            <>
              <p>{text.remaining}</p>
              <BackupDates backups={result.remaining} />
            </>
          )}
        </>
      }
      action={
        <Button size="small" onClick={saveCertificate}>
          {text.certificate}
        </Button>
      }
    />
  );
}
