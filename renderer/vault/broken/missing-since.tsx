import { useQuery } from '@tanstack/react-query';
import { messages } from '../../../shared/messages/index.ts';
import type { Backup } from '../../../shared/model/vault.ts';
import { useClient } from '../../app/client-context.ts';
import { queryKeys } from '../../app/query-client.ts';
import { ProblemNotice } from '../../widgets/problem-notice.tsx';
import { CaseLags } from '../case-lags.tsx';

const text = messages.vault.broken;

interface MissingSinceProps {
  readonly backup: Backup;
  /** Said where not everything could be read. */
  readonly incomplete: string;
}

/** What a backup lacks of the store that cannot be used, as far as that can be told. */
export function MissingSince({ backup, incomplete }: MissingSinceProps) {
  const client = useClient();
  const preview = useQuery({
    queryKey: queryKeys.restorePreview(backup.id),
    queryFn: () => client.backups.preview({ id: backup.id }),
  });
  if (preview.isPending) return <p className="quiet">{text.looking}</p>;
  if (preview.isError) return <ProblemNotice title={text.previewFailed} error={preview.error} />;
  const { behind, complete } = preview.data;
  return (
    <div className="broken-missing">
      <h3>{text.missing}</h3>
      {behind.length === 0 ? <p>{text.missingNone}</p> : <CaseLags cases={behind} />}
      {!complete && <p className="quiet">{incomplete}</p>}
    </div>
  );
}
