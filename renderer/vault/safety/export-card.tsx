import { Button, Radio } from 'antd';
import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import { useClient } from '../../app/client-context.ts';
import { saveFile } from '../../export/save-file.ts';
import { useProblemNotification } from '../../widgets/use-problem-notification.ts';
import { newPassphraseErrors } from '../lock/new-passphrase.ts';
import { emptyNewPassphrase, NewPassphraseFields } from '../lock/new-passphrase-fields.tsx';
import { SafetyJob } from '../safety-job.tsx';
import { useJob } from '../use-job.ts';
import { ClientChoice } from './client-choice.tsx';
import { SafetyCard } from './safety-card.tsx';

const text = messages.safetyExchange.export;

/** Exports everything, or one client. */
export function ExportCard() {
  const client = useClient();
  const notifyProblem = useProblemNotification();
  const job = useJob<{ exportId: string }>();
  const [saved, setSaved] = useState<File | null>(null);
  const [kind, setKind] = useState<'all' | 'client'>('all');
  const [chosen, setChosen] = useState<string | null>(null);
  const [fresh, setFresh] = useState(emptyNewPassphrase);
  const [errors, setErrors] = useState<ReturnType<typeof newPassphraseErrors>>({});
  const isIncomplete = kind === 'client' && chosen === null;

  const submit = async () => {
    const found = newPassphraseErrors(fresh.passphrase, fresh.again);
    setErrors(found);
    if (Object.keys(found).length > 0 || isIncomplete) return;
    const scope =
      kind === 'client' && chosen !== null
        ? ({ kind: 'client', client: chosen } as const)
        : ({ kind: 'all' } as const);
    const { passphrase } = fresh;
    const result = await job.run((options) => client.exchange.export({ scope, passphrase }, options));
    if (result === null) return;
    try {
      const { file } = await client.exchange.file(result);
      saveFile(file);
      setSaved(file);
      setFresh(emptyNewPassphrase);
    } catch (error) {
      notifyProblem(text.failed, error);
    }
  };
  return (
    <SafetyCard title={text.title}>
      <form
        className="safety-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Radio.Group
          aria-label={text.scope}
          value={kind}
          options={[
            { value: 'all', label: text.all },
            { value: 'client', label: text.client },
          ]}
          onChange={({ target }) => setKind(target.value === 'client' ? 'client' : 'all')}
        />
        {kind === 'client' && <ClientChoice value={chosen} onChange={setChosen} />}
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
          </p>
        )}
        {job.progress === null && (
          <div className="safety-buttons">
            <Button type="primary" htmlType="submit" disabled={isIncomplete}>
              {text.submit}
            </Button>
          </div>
        )}
      </form>
    </SafetyCard>
  );
}
