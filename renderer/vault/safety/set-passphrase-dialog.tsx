import { Alert, Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import { useClient } from '../../app/client-context.ts';
import { newPassphraseErrors } from '../lock/new-passphrase.ts';
import { emptyNewPassphrase, NewPassphraseFields } from '../lock/new-passphrase-fields.tsx';
import { useVault } from '../vault-context.ts';
import { ProblemText } from './problem-text.tsx';
import { isSaidAtProof, ProofInput } from './proof-input.tsx';
import { useVaultChange } from './use-vault-change.ts';

const text = messages.safetyProtection.passphrase;

interface SetPassphraseDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Sets the passphrase, or changes it. */
export function SetPassphraseDialog({ open, onClose }: SetPassphraseDialogProps) {
  const { passphrase } = useVault().status;
  const title = passphrase ? text.changeTitle : text.setTitle;
  return (
    <Modal open={open} onCancel={onClose} title={title} footer={null} destroyOnHidden width={520}>
      <SetPassphraseForm onClose={onClose} />
    </Modal>
  );
}

function SetPassphraseForm({ onClose }: Pick<SetPassphraseDialogProps, 'onClose'>) {
  const client = useClient();
  const { status } = useVault();
  const { busy, problem, attempt, forgetProblem } = useVaultChange();
  const [present, setPresent] = useState('');
  const [fresh, setFresh] = useState(emptyNewPassphrase);
  const [remember, setRemember] = useState(status.passphrase && status.device !== 'none');
  const [errors, setErrors] = useState<ReturnType<typeof newPassphraseErrors>>({});

  const submit = async () => {
    const found = newPassphraseErrors(fresh.passphrase, fresh.again);
    setErrors(found);
    if (Object.keys(found).length > 0 || busy) return;
    const proof = status.passphrase ? ({ kind: 'passphrase', passphrase: present } as const) : null;
    const work = () => client.vault.setPassphrase({ proof, passphrase: fresh.passphrase, remember });
    if (await attempt(work, status.passphrase ? text.changed : text.saved)) onClose();
  };
  return (
    <form
      className="safety-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {status.passphrase && (
        <ProofInput
          label={text.present}
          value={present}
          problem={problem}
          onChange={(value) => {
            setPresent(value);
            forgetProblem();
          }}
        />
      )}
      <NewPassphraseFields
        label={status.passphrase ? text.fresh : messages.vault.passphrase.label}
        autoFocus={!status.passphrase}
        value={fresh}
        errors={errors}
        onChange={(value) => {
          setFresh(value);
          setErrors({});
        }}
      />
      <div>
        <Checkbox checked={remember} onChange={({ target }) => setRemember(target.checked)}>
          {text.remember}
        </Checkbox>
        <p className="safety-hint">{text.rememberHint}</p>
      </div>
      <Alert type="warning" showIcon title={text.warning} />
      {problem !== null && !isSaidAtProof(problem) && <ProblemText title={text.failed} problem={problem} />}
      <div className="safety-form-foot">
        <Button onClick={onClose}>{messages.app.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          {text.submit}
        </Button>
      </div>
    </form>
  );
}
