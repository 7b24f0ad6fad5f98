import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Skeleton } from 'antd';
import { useId, useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { ErasurePlan, ErasureResult } from '../../../shared/model/vault.ts';
import { useClient } from '../../app/client-context.ts';
import { forgetWorkspace, queryKeys } from '../../app/query-client.ts';
import { fileSize } from '../../export/file-size.ts';
import { ProblemNotice } from '../../widgets/problem-notice.tsx';
import { SafetyJob } from '../safety-job.tsx';
import { useJob } from '../use-job.ts';
import { BackupDates } from './backup-dates.tsx';
import { SafetyCard } from './safety-card.tsx';

const text = messages.safetyErasure;

interface ErasureFormProps {
  readonly client: string;
  readonly onErased: (result: ErasureResult) => void;
}

/** What would be deleted, and the deletion, confirmed by typing the client's name. */
export function ErasureForm({ client, onErased }: ErasureFormProps) {
  const core = useClient();
  const plan = useQuery({
    queryKey: queryKeys.erasurePlan(client),
    queryFn: () => core.erasure.plan({ client }),
    gcTime: 0,
  });
  if (plan.isPending) {
    return (
      <div role="status" aria-label={text.looking}>
        <Skeleton active paragraph={{ rows: 3 }} />
      </div>
    );
  }
  if (plan.isError) {
    return <ProblemNotice title={text.planFailed} error={plan.error} onRetry={() => void plan.refetch()} />;
  }
  return <Confirmation plan={plan.data} onErased={onErased} />;
}

function Confirmation({ plan, onErased }: { plan: ErasurePlan; onErased: ErasureFormProps['onErased'] }) {
  const { client, backups } = plan;
  const core = useClient();
  const queryClient = useQueryClient();
  const { modal } = App.useApp();
  const job = useJob<ErasureResult>();
  const [typed, setTyped] = useState('');
  const [withBackups, setWithBackups] = useState(false);
  const id = useId();
  const isConfirmed = typed.trim() === client.trim();

  const erase = async () => {
    const result = await job.run((options) => core.erasure.client({ client, backups: withBackups }, options));
    forgetWorkspace(queryClient);
    if (result !== null) onErased(result);
  };
  const confirm = () =>
    modal.confirm({
      title: text.confirmTitle(client),
      content: text.confirmText,
      okText: text.submit,
      okButtonProps: { danger: true },
      cancelText: messages.app.cancel,
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => void erase(),
    });
  return (
    <SafetyCard title={text.what}>
      <ul className="safety-bullets">
        <li>{text.cases(plan.cases)}</li>
        <li>{text.versions(plan.versions)}</li>
        <li>{text.files(plan.files, fileSize(plan.bytes))}</li>
      </ul>
      {backups.length === 0 ? (
        <p className="quiet">{text.backupsNone}</p>
      ) : (
        <div>
          <p>{text.backups(backups.length)}</p>
          <BackupDates backups={backups} />
          <Checkbox checked={withBackups} onChange={({ target }) => setWithBackups(target.checked)}>
            {text.withBackups}
          </Checkbox>
          <p className="safety-hint">{text.withBackupsHint}</p>
        </div>
      )}
      <form
        className="safety-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isConfirmed) confirm();
        }}
      >
        <div className="passphrase-input">
          <label htmlFor={id}>{text.typeName(client)}</label>
          <Input id={id} value={typed} autoComplete="off" onChange={({ target }) => setTyped(target.value)} />
        </div>
        <SafetyJob job={job} running={text.running} failed={text.failed} />
        {job.progress === null && (
          <div className="safety-buttons">
            <Button danger htmlType="submit" disabled={!isConfirmed}>
              {text.submit}
            </Button>
          </div>
        )}
      </form>
    </SafetyCard>
  );
}
