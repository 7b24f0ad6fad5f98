import { Button, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import { PassphraseInput } from './passphrase-input.tsx';
import { type Unlocked, useUnlock } from './use-unlock.ts';

const { lock, passphrase: fieldWords } = messages.vault;
/** From how many refusals on the growing pause is worth a word. */
const tellPauseFrom = 3;

interface PassphraseUnlockProps {
  /** What stands above the field; that of the lock screen without it. */
  readonly words?: { readonly title: string; readonly lead: string };
  readonly heading?: 'h1' | 'h2';
  readonly onUnlocked: Unlocked;
  readonly onRecovery: () => void;
}

/** Asks for the passphrase. */
export function PassphraseUnlock(props: PassphraseUnlockProps) {
  const { words = lock, heading: Heading = 'h1', onUnlocked, onRecovery } = props;
  const [passphrase, setPassphrase] = useState('');
  const [isMissing, setMissing] = useState(false);
  const input = useRef<InputRef>(null);
  const { busy, problem, refusals, unlock, forgetProblem } = useUnlock(onUnlocked);
  const submit = async () => {
    setMissing(passphrase === '');
    if (passphrase === '' || busy) return;
    if (!(await unlock({ kind: 'passphrase', passphrase }))) input.current?.focus({ cursor: 'all' });
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
      <Heading>{words.title}</Heading>
      <p className="lock-lead">{words.lead}</p>
      <PassphraseInput
        ref={input}
        label={fieldWords.label}
        large
        autoFocus
        value={passphrase}
        error={isMissing ? fieldWords.missing : refused}
        onChange={(value) => {
          setPassphrase(value);
          setMissing(false);
          forgetProblem();
        }}
      />
      {refusals >= tellPauseFrom && (
        <p className="lock-pause" role="status">
          {lock.pause(refusals)}
        </p>
      )}
      <Button type="primary" size="large" htmlType="submit" loading={busy} block>
        {busy ? lock.checking : lock.submit}
      </Button>
      <Button type="link" onClick={onRecovery}>
        {lock.toRecovery}
      </Button>
    </form>
  );
}
