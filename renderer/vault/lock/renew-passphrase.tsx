import { App, Button } from 'antd';
import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { VaultProof, VaultStatus } from '../../../shared/model/vault.ts';
import { useClient } from '../../app/client-context.ts';
import { useWindowTitle } from '../../app/use-window-title.ts';
import { Mark } from '../../widgets/mark.tsx';
import { ProblemNotice } from '../../widgets/problem-notice.tsx';
import './lock.css';
import { newPassphraseErrors } from './new-passphrase.ts';
import { emptyNewPassphrase, NewPassphraseFields } from './new-passphrase-fields.tsx';

const text = messages.vault.renew;

interface RenewPassphraseProps {
  /** What it was opened with, the passphrase being forgotten. */
  readonly proof: VaultProof;
  readonly onStatus: (status: VaultStatus) => void;
  readonly onDone: () => void;
}

/** After opening with the recovery sheet: a passphrase in the place of the forgotten one. */
export function RenewPassphrase({ proof, onStatus, onDone }: RenewPassphraseProps) {
  useWindowTitle(text.title);
  const client = useClient();
  const { message } = App.useApp();
  const [fresh, setFresh] = useState(emptyNewPassphrase);
  const [errors, setErrors] = useState<ReturnType<typeof newPassphraseErrors>>({});
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const submit = async () => {
    const found = newPassphraseErrors(fresh.passphrase, fresh.again);
    setErrors(found);
    if (Object.keys(found).length > 0 || busy) return;
    setBusy(true);
    setFailure(null);
    try {
      const { passphrase } = fresh;
      onStatus(await client.vault.setPassphrase({ proof, passphrase, remember: false }));
      message.success(text.saved);
      onDone();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <main className="lock">
      <div className="lock-card">
        <Mark size={40} />
        <form
          className="lock-form"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <h1>{text.title}</h1>
          <p className="lock-lead">{text.lead}</p>
          <NewPassphraseFields
            label={messages.safetyProtection.passphrase.fresh}
            autoFocus
            value={fresh}
            errors={errors}
            onChange={(value) => {
              setFresh(value);
              setErrors({});
            }}
          />
          {failure !== null && <ProblemNotice title={text.failed} error={failure} />}
          <Button type="primary" size="large" htmlType="submit" loading={busy} block>
            {text.submit}
          </Button>
          <Button type="link" onClick={onDone}>
            {text.skip}
          </Button>
        </form>
      </div>
    </main>
  );
}
