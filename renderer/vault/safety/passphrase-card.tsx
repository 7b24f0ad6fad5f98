import { Button } from 'antd';
import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import { useVault } from '../vault-context.ts';
import { RemovePassphraseDialog } from './remove-passphrase-dialog.tsx';
import { SafetyCard } from './safety-card.tsx';
import { SetPassphraseDialog } from './set-passphrase-dialog.tsx';

const text = messages.safetyProtection.passphrase;

/** The passphrase: set, change, remove. */
export function PassphraseCard() {
  const { passphrase } = useVault().status;
  const [open, setOpen] = useState<'set' | 'remove' | null>(null);
  const close = () => setOpen(null);
  return (
    <SafetyCard title={text.title} state={passphrase ? text.set : text.unset}>
      <p>{text.text}</p>
      <div className="safety-buttons">
        <Button type={passphrase ? 'default' : 'primary'} onClick={() => setOpen('set')}>
          {passphrase ? text.changeButton : text.setButton}
        </Button>
        {passphrase && <Button onClick={() => setOpen('remove')}>{text.removeButton}</Button>}
      </div>
      <SetPassphraseDialog open={open === 'set'} onClose={close} />
      <RemovePassphraseDialog open={open === 'remove'} onClose={close} />
    </SafetyCard>
  );
}
