import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import { useClient } from '../../app/client-context.ts';
import { saveFile } from '../../export/save-file.ts';
import { printLetter } from '../../letter/print-letter.ts';
import { useProblemNotification } from '../../widgets/use-problem-notification.ts';
import { useVault } from '../vault-context.ts';
import { ProblemText } from './problem-text.tsx';
import { isSaidAtProof, ProofInput } from './proof-input.tsx';
import { useVaultChange } from './use-vault-change.ts';

const text = messages.safetyProtection.sheet;

interface Sheet {
  readonly file: File;
  readonly code: string;
}

/** Makes a recovery sheet and hands it to the person, once: the code is not shown again. */
export function RecoverySheetDialog({ onClose }: { onClose: () => void }) {
  const { modal } = App.useApp();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [isTaken, setTaken] = useState(false);
  const close = () => {
    if (sheet === null || isTaken) {
      onClose();
      return;
    }
    modal.confirm({
      title: text.closeTitle,
      content: text.closeText,
      okText: text.close,
      cancelText: text.stay,
      focusable: { autoFocusButton: 'cancel' },
      onOk: onClose,
    });
  };
  return (
    <Modal
      open
      onCancel={close}
      title={sheet === null ? text.dialogTitle : text.readyTitle}
      footer={null}
      mask={{ closable: false }}
      width={520}
    >
      {sheet === null ? (
        <MakeSheet onMade={setSheet} onClose={onClose} />
      ) : (
        <MadeSheet sheet={sheet} onTaken={() => setTaken(true)} onDone={close} />
      )}
    </Modal>
  );
}

function MakeSheet({ onMade, onClose }: { onMade: (sheet: Sheet) => void; onClose: () => void }) {
  const client = useClient();
  const { status } = useVault();
  const { busy, problem, attempt, forgetProblem } = useVaultChange();
  const [present, setPresent] = useState('');
  const submit = () => {
    const proof = status.passphrase ? ({ kind: 'passphrase', passphrase: present } as const) : null;
    return attempt(async () => {
      const made = await client.vault.makeRecoverySheet({ proof });
      onMade({ file: made.file, code: made.code });
      return made.status;
    }, text.readyTitle);
  };
  return (
    <form
      className="safety-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <p>{text.text}</p>
      {status.recoveryMadeAt !== null && <p>{text.againText}</p>}
      {status.passphrase && (
        <ProofInput
          label={text.proof}
          value={present}
          problem={problem}
          onChange={(value) => {
            setPresent(value);
            forgetProblem();
          }}
        />
      )}
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

interface MadeSheetProps {
  readonly sheet: Sheet;
  readonly onTaken: () => void;
  readonly onDone: () => void;
}

function MadeSheet({ sheet, onTaken, onDone }: MadeSheetProps) {
  const notifyProblem = useProblemNotification();
  const print = async () => {
    try {
      await printLetter(sheet.file);
      onTaken();
    } catch (error) {
      notifyProblem(text.printFailed, error);
    }
  };
  return (
    <div className="safety-form">
      <p>{text.ready}</p>
      <div className="safety-buttons">
        <Button type="primary" onClick={() => void print()}>
          {text.print}
        </Button>
        <Button
          onClick={() => {
            saveFile(sheet.file);
            onTaken();
          }}
        >
          {text.save}
        </Button>
        <span className="quiet">{text.saveHint}</span>
      </div>
      <div>
        <p>{text.code}</p>
        <p className="recovery-code code">{sheet.code}</p>
      </div>
      <div className="safety-form-foot">
        <Button onClick={onDone}>{text.done}</Button>
      </div>
    </div>
  );
}
