import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { Backup, RestoreResult } from '../../../shared/model/vault.ts';
import { useClient } from '../../app/client-context.ts';
import { queryKeys } from '../../app/query-client.ts';
import { ProblemNotice } from '../../widgets/problem-notice.tsx';
import { moment } from '../moment.ts';
import { SafetyJob } from '../safety-job.tsx';
import { useJob } from '../use-job.ts';
import { MissingSince } from './missing-since.tsx';

const text = messages.vault.broken;
const { safetyBackups } = messages;

interface BackupRescueProps {
  /** Whether the store is a newer application's: then going back is for those who cannot have that. */
  readonly isNewer: boolean;
  readonly onRescue: (isUnderWay: boolean) => void;
  readonly onRescued: (result: RestoreResult) => void;
}

/** The backups to go back to, the newest good one first, and what each lacks. */
export function BackupRescue({ isNewer, onRescue, onRescued }: BackupRescueProps) {
  const client = useClient();
  const list = useQuery({ queryKey: queryKeys.backups, queryFn: () => client.backups.list({}) });
  const [chosen, setChosen] = useState<Backup | null>(null);
  const job = useJob<RestoreResult>();

  const restore = async ({ id }: Backup) => {
    onRescue(true);
    const result = await job.run((options) => client.backups.restore({ id }, options));
    if (result === null) onRescue(false);
    else onRescued(result);
  };

  if (list.isPending) return <Skeleton active paragraph={{ rows: 3 }} />;
  if (list.isError) {
    return (
      <ProblemNotice
        title={safetyBackups.listFailed}
        error={list.error}
        onRetry={() => void list.refetch()}
      />
    );
  }
  const good = list.data.filter(({ problem }) => problem === null);
  const backup = chosen ?? good[0];
  if (backup === undefined) {
    return (
      <section>
        <h2>{text.none}</h2>
        <p>{text.noneHint}</p>
      </section>
    );
  }
  const others = good.filter(({ id }) => id !== backup.id);
  return (
    <>
      <section className="broken-backup" aria-labelledby="broken-backup">
        <h2 id="broken-backup">
          {isNewer ? text.newer.otherwise : backup.id === good[0]?.id ? text.newest : text.chosen}
        </h2>
        {isNewer && <p>{text.newer.lead}</p>}
        <p>
          <strong>{moment(backup.madeAt)}</strong>{' '}
          <span className="quiet">
            {safetyBackups.reasons[backup.reason]} · {messages.safety.count(backup.cases, backup.files)}
          </span>
        </p>
        <MissingSince backup={backup} incomplete={isNewer ? text.newer.incomplete : text.incomplete} />
        {job.progress === null && (
          <Button type={isNewer ? 'default' : 'primary'} size="large" onClick={() => void restore(backup)}>
            {text.restore}
          </Button>
        )}
        <SafetyJob job={job} running={safetyBackups.restoring} failed={safetyBackups.restoreFailed} />
      </section>
      {others.length > 0 && job.progress === null && (
        <details className="broken-others">
          <summary>{text.others(others.length)}</summary>
          <ul>
            {others.map((other) => (
              <li key={other.id}>
                <span>{moment(other.madeAt)}</span>
                <span className="quiet">
                  {safetyBackups.reasons[other.reason]} · {messages.safety.count(other.cases, other.files)}
                </span>
                <Button size="small" onClick={() => setChosen(other)}>
                  {text.useOther}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
