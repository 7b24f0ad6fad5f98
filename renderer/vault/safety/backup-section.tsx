import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { Backup, RestoreResult } from '../../../shared/model/vault.ts';
import { useClient } from '../../app/client-context.ts';
import { forgetWorkspace, queryKeys } from '../../app/query-client.ts';
import { ProblemNotice } from '../../widgets/problem-notice.tsx';
import { moment } from '../moment.ts';
import { SafetyJob } from '../safety-job.tsx';
import { type JobRun, useJob } from '../use-job.ts';
import { BackupRow } from './backup-row.tsx';
import { ProblemText } from './problem-text.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { Restored } from './restored.tsx';
import { useStartReport } from './use-start-report.ts';

const text = messages.safetyBackups;

/** 备份: all there are, making one, and going back to one. */
export function BackupSection() {
  const client = useClient();
  const backupProblem = useStartReport().data?.backupProblem ?? null;
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const list = useQuery({ queryKey: queryKeys.backups, queryFn: () => client.backups.list({}) });
  const making = useJob<Backup>();
  const restoring = useJob<RestoreResult>();
  const [asked, setAsked] = useState<Backup | null>(null);
  const [restored, setRestored] = useState<Backup | null>(null);
  const isBusy = making.progress !== null || restoring.progress !== null;

  const make = async () => {
    restoring.reset();
    const backup = await making.run((options) => client.backups.make({}, options));
    if (backup !== null) message.success(text.made(moment(backup.madeAt)));
    await list.refetch();
  };
  const restore = async (backup: Backup) => {
    setAsked(null);
    making.reset();
    const result = await restoring.run((options) => client.backups.restore({ id: backup.id }, options));
    // Whatever was read before is of another store.
    forgetWorkspace(queryClient);
    if (result !== null) setRestored(backup);
    await list.refetch();
  };
  const undo = async (id: string) => {
    const result = await restoring.run((options) => client.backups.restore({ id }, options));
    forgetWorkspace(queryClient);
    if (result !== null) {
      restoring.reset();
      message.success(text.restored.undone);
    }
    await list.refetch();
  };

  return (
    <>
      <p className="safety-lead">{text.lead}</p>
      <div className="safety-buttons">
        <Button type="primary" disabled={isBusy} onClick={() => void make()}>
          {text.make}
        </Button>
      </div>
      {backupProblem !== null && <ProblemText title={text.automaticFailed} problem={backupProblem} />}
      <SafetyJob job={making} running={text.making} failed={text.makeFailed} />
      <SafetyJob job={restoring} running={text.restoring} failed={text.restoreFailed} />
      <RestoredNote job={restoring} backup={restored} onUndo={(id) => void undo(id)} />
      {list.isPending && <Skeleton active paragraph={{ rows: 4 }} />}
      {list.isError && (
        <ProblemNotice title={text.listFailed} error={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.data?.length === 0 && (
        <div className="safety-none">
          <p>{text.none}</p>
          <p className="quiet">{text.noneHint}</p>
        </div>
      )}
      {list.data !== undefined && list.data.length > 0 && (
        <ul className="safety-list" aria-label={text.listLabel}>
          {list.data.map((backup) => (
            <BackupRow key={backup.id} backup={backup} isBusy={isBusy} onRestore={() => setAsked(backup)} />
          ))}
        </ul>
      )}
      {asked !== null && (
        <RestoreDialog backup={asked} onCancel={() => setAsked(null)} onRestore={() => void restore(asked)} />
      )}
    </>
  );
}

interface RestoredNoteProps {
  readonly job: JobRun<RestoreResult>;
  readonly backup: Backup | null;
  readonly onUndo: (id: string) => void;
}

function RestoredNote({ job, backup, onUndo }: RestoredNoteProps) {
  if (job.result === null || backup === null) return null;
  return <Restored backup={backup} result={job.result} onUndo={onUndo} />;
}
