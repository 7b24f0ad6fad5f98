import { useInfiniteQuery } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { messages } from '../../../shared/messages/index.ts';
import type { AuditPage } from '../../../shared/model/vault.ts';
import { useClient } from '../../app/client-context.ts';
import { queryKeys } from '../../app/query-client.ts';
import { saveFile } from '../../export/save-file.ts';
import { ProblemNotice } from '../../widgets/problem-notice.tsx';
import { useProblemNotification } from '../../widgets/use-problem-notification.ts';
import { AuditTable } from './audit-table.tsx';

const text = messages.safetyRecord.audit;
const pageLength = 50;

/** 使用记录: what was done when, and whether the record is whole. */
export function AuditSection() {
  const client = useClient();
  const notifyProblem = useProblemNotification();
  const audit = useInfiniteQuery({
    queryKey: queryKeys.audit,
    initialPageParam: Number.POSITIVE_INFINITY,
    queryFn: ({ pageParam }) =>
      client.audit.list({ limit: pageLength, ...(Number.isFinite(pageParam) && { before: pageParam }) }),
    getNextPageParam: ({ entries }: AuditPage) => {
      const last = entries.at(-1)?.number ?? 1;
      return last > 1 ? last : undefined;
    },
  });
  const exportAll = async () => {
    try {
      saveFile((await client.audit.export({})).file);
      await audit.refetch();
    } catch (error) {
      notifyProblem(text.exportFailed, error);
    }
  };
  const newest = audit.data?.pages[0];
  const entries = audit.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <>
      <p className="safety-lead">{text.lead}</p>
      {audit.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {audit.isError && (
        <ProblemNotice title={text.failed} error={audit.error} onRetry={() => void audit.refetch()} />
      )}
      {newest && (
        <>
          <Wholeness page={newest} />
          <div className="safety-buttons">
            <Button onClick={() => void exportAll()}>{text.export}</Button>
            <span className="quiet">{text.exportHint}</span>
          </div>
          {entries.length === 0 ? <p className="quiet">{text.none}</p> : <AuditTable entries={entries} />}
          {audit.hasNextPage && (
            <Button loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
              {text.more}
            </Button>
          )}
        </>
      )}
    </>
  );
}

function Wholeness({ page: { total, brokenAt } }: { page: AuditPage }) {
  if (brokenAt === null) return total === 0 ? null : <p className="safety-done">{text.intact(total)}</p>;
  return (
    <Alert
      type="error"
      showIcon
      title={text.brokenTitle}
      description={messages.app.problem(text.broken(brokenAt), text.brokenAction)}
    />
  );
}
