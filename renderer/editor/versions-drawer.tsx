import { useQuery } from '@tanstack/react-query';
import { App, Button, Drawer, Skeleton } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import { useClient } from '../app/client-context.ts';
import { queryKeys } from '../app/query-client.ts';
import { ProblemNotice } from '../widgets/problem-notice.tsx';
import { clockTime, relativeTime } from '../widgets/relative-time.ts';
import { useProblemNotification } from '../widgets/use-problem-notification.ts';
import { useDraft } from './draft-context.ts';

const text = messages.editor.versions;

/** Earlier states of the case. Going back to one is a change like any other and can be undone. */
export function VersionsDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Drawer open={open} onClose={onClose} title={text.title} destroyOnHidden size={360}>
      <Versions onClose={onClose} />
    </Drawer>
  );
}

function Versions({ onClose }: { onClose: () => void }) {
  const { record, replace } = useDraft();
  const client = useClient();
  const { message } = App.useApp();
  const notifyProblem = useProblemNotification();
  const versions = useQuery({
    queryKey: queryKeys.versions(record.id),
    queryFn: () => client.cases.versions({ id: record.id }),
    gcTime: 0,
  });

  const restore = async (version: number) => {
    try {
      replace(await client.cases.openVersion({ id: record.id, version }));
      message.success(text.restored);
      onClose();
    } catch (error) {
      notifyProblem(text.failed, error);
    }
  };

  if (versions.isPending) return <Skeleton active />;
  if (versions.isError) {
    return (
      <ProblemNotice title={text.failed} error={versions.error} onRetry={() => void versions.refetch()} />
    );
  }
  const newestFirst = versions.data.toSorted((a, b) => b.version - a.version);
  return (
    <>
      <p className="quiet">{text.lead}</p>
      <ol className="versions">
        {newestFirst.map(({ version, savedAt }, index) => (
          <li key={version}>
            <time dateTime={savedAt}>{whenSaved(savedAt)}</time>
            {index === 0 ? (
              <span className="quiet">{text.current}</span>
            ) : (
              <Button size="small" onClick={() => void restore(version)}>
                {text.restore}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function whenSaved(savedAt: string): string {
  const at = new Date(savedAt);
  const when = relativeTime(at, new Date());
  return when.includes(clockTime(at)) ? when : `${when} ${clockTime(at)}`;
}
