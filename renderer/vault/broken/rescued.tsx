import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { messages } from '../../../shared/messages/index.ts';
import type { RestoreResult, VaultStatus } from '../../../shared/model/vault.ts';
import { useClient } from '../../app/client-context.ts';
import { queryKeys } from '../../app/query-client.ts';
import { useWindowTitle } from '../../app/use-window-title.ts';
import { Mark } from '../../widgets/mark.tsx';
import { CaseLags } from '../case-lags.tsx';

const text = messages.vault.restored;

interface RescuedProps {
  readonly result: RestoreResult;
  readonly onStatus: (status: VaultStatus) => void;
  readonly onRead: () => void;
}

/** What came of restoring a backup, before the workspace is shown again. */
export function Rescued({ result, onStatus, onRead }: RescuedProps) {
  useWindowTitle(text.title);
  const client = useClient();
  const queryClient = useQueryClient();
  const open = async () => {
    queryClient.removeQueries({ queryKey: queryKeys.backups });
    // Should it fail, the next look at the status brings what there is.
    await client.vault.status({}).then(onStatus, () => undefined);
    onRead();
  };
  return (
    <main className="broken">
      <header>
        <Mark size={40} />
        <h1>{text.title}</h1>
      </header>
      <section role="status">
        {result.salvaged > 0 && <p>{text.salvaged(result.salvaged)}</p>}
        {result.setAside !== null && <p>{text.setAside(result.setAside)}</p>}
        {result.missing.length > 0 && (
          <>
            <p>{messages.safetyBackups.restored.missing(result.missing.length)}</p>
            <CaseLags cases={result.missing} />
          </>
        )}
      </section>
      <div>
        <Button type="primary" size="large" onClick={() => void open()}>
          {text.open}
        </Button>
      </div>
    </main>
  );
}
