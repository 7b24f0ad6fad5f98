import { Button } from 'antd';
import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import { RecoveryCodeInput } from './recovery-code-input.tsx';
import { type Unlocked, useUnlock } from './use-unlock.ts';

const { lock, recovery } = messages.vault;

interface RecoveryUnlockProps {
  readonly heading?: 'h1' | 'h2';
  readonly onUnlocked: Unlocked;
  /** Where there is a passphrase. */
  readonly onPassphrase: (() => void) | undefined;
  /** Where there is more to be said when the sheet is lost, too. */
  readonly onForgotten?: () => void;
}

/** Asks for the code of the recovery sheet. */
export function RecoveryUnlock(props: RecoveryUnlockProps) {
  const { heading: Heading = 'h1', onUnlocked, onPassphrase, onForgotten } = props;
  const [code, setCode] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { busy, problem, unlock, forgetProblem } = useUnlock(onUnlocked);
  const submit = async () => {
    setMissing(code === '');
    if (code !== '' && !busy) await unlock({ kind: 'recovery', code });
  };
  const refused = problem === null ? undefined : messages.app.problem(problem.message, problem.action);
  return (
    <form
      className="lock-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Heading>{recovery.title}</Heading>
      <p className="lock-lead">{recovery.lead}</p>
      <RecoveryCodeInput
        value={code}
        error={isMissing ? recovery.missing : refused}
        disabled={busy}
        onChange={(value) => {
          setCode(value);
          setMissing(false);
          forgetProblem();
        }}
      />
      <Button type="primary" size="large" htmlType="submit" loading={busy} block>
        {busy ? lock.checking : lock.submit}
      </Button>
      <div className="lock-ways">
        {onPassphrase && (
          <Button type="link" onClick={onPassphrase}>
            {recovery.toPassphrase}
          </Button>
        )}
        {onForgotten && (
          <Button type="link" onClick={onForgotten}>
            {recovery.toForgotten}
          </Button>
        )}
      </div>
    </form>
  );
}
