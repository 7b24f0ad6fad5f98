import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { ExportResult, ExportScope } from '../../../shared/model/vault.ts';
import { useClient } from '../../app/client-context.ts';
import { saveFile } from '../../export/save-file.ts';
import { useProblemNotification } from '../../widgets/use-problem-notification.ts';
import { newPassphraseErrors } from '../lock/new-passphrase.ts';
import { emptyNewPassphrase, NewPassphraseFields } from '../lock/new-passphrase-fields.tsx';
import { SafetyJob } from '../safety-job.tsx';
import { useJob } from '../use-job.ts';
import './safety.css';

const text = messages.safetyExchange.export;

interface ExportFormProps {
  /** `null` while it is not chosen. */
  readonly scope: ExportScope | null;
  /** Told when it begins, and when its file was saved or it failed. */
  readonly onRunning?: (isUnderWay: boolean) => void;
  /** What is asked before the passphrase. */
  readonly children?: ReactNode;
}

/** Asks for a passphrase and saves an export as a file. */
export function ExportForm({ scope, onRunning = () => {}, children }: ExportFormProps) {
  const client = useClient();
  const notifyProblem = useProblemNotification();
  const job = useJob<ExportResult>();
  const [saved, setSaved] = useState<{ name: string; leftOut: number } | null>(null);
  const [fresh, setFresh] = useState(emptyNewPassphrase);
  const [errors, setErrors] = useState<ReturnType<typeof newPassphraseErrors>>({});

  const save = async ({ exportId, leftOut }: ExportResult) => {
    try {
      const { file } = await client.exchange.file({ exportId });
      saveFile(file);
      setSaved({ name: file.name, leftOut });
      setFresh(emptyNewPassphrase);
    } catch (error) {
      notifyProblem(text.failed, error);
    }
  };

  const submit = async () => {
    const found = newPassphraseErrors(fresh.passphrase, fresh.again);
    setErrors(found);
    if (Object.keys(found).length > 0 || scope === null) return;
    const { passphrase } = fresh;
    onRunning(true);
    const result = await job.run((options) => client.exchange.export({ scope, passphrase }, options));
    if (result !== null) await save(result);
    onRunning(false);
  };
  return (
    <form
      className="safety-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
      <div className="safety-pair">
        <NewPassphraseFields
          label={text.passphrase}
          value={fresh}
          errors={errors}
          onChange={(value) => {
            setFresh(value);
            setErrors({});
          }}
        />
      </div>
      <p className="safety-hint">{text.passphraseHint}</p>
      <SafetyJob job={job} running={text.running} failed={text.failed} />
      {saved !== null && (
        <p className="safety-done" role="status">
          {text.done(saved.name)}
          {saved.leftOut > 0 && text.leftOut(saved.leftOut)}
        </p>
      )}
      {job.progress === null && (
        <div className="safety-buttons">
          <Button type="primary" htmlType="submit" disabled={scope === null}>
            {text.submit}
          </Button>
        </div>
      )}
    </form>
  );
}
