import { Button, Modal } from 'antd';
import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import { useClient } from '../../app/client-context.ts';
import { ProblemText } from './problem-text.tsx';
import { isSaidAtProof, ProofInput } from './proof-input.tsx';
import { useVaultChange } from './use-vault-change.ts';

const text = messages.safetyProtection.passphrase;

interface RemovePassphraseDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Takes the passphrase away, saying what that means. */
export function RemovePassphraseDialog({ open, onClose }: RemovePassphraseDialogProps) {
  return (
    <Modal open={open} onCancel={onClose} title={text.removeTitle} footer={null} destroyOnHidden width={480}>
      <RemovePassphraseForm onClose={onClose} />
    </Modal>
  );
}

function RemovePassphraseForm({ onClose }: Pick<RemovePassphraseDialogProps, 'onClose'>) {
  const client = useClient();
  const { busy, problem, attempt, forgetProblem } = useVaultChange();
  const [present, setPresent] = useState('');
  const submit = async () => {
    const proof = { kind: 'passphrase', passphrase: present } as const;
    if (await attempt(() => client.vault.removePassphrase({ proof }), text.removed)) onClose();
  };
  return (
    <form
      className="safety-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <p>{text.removeText}</p>
      <ProofInput
        label={text.present}
        value={present}
        problem={problem}
        onChange={(value) => {
          setPresent(value);
          forgetProblem();
        }}
      />
      {problem !== null && !isSaidAtProof(problem) && <ProblemText title={text.failed} problem={problem} />}
      <div className="safety-form-foot">
        <Button onClick={onClose}>{messages.app.cancel}</Button>
        <Button type="primary" danger htmlType="submit" loading={busy} disabled={present === ''}>
          {text.removeButton}
        </Button>
      </div>
    </form>
  );
}
