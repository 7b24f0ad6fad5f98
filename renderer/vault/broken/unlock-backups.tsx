import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import { PassphraseUnlock } from '../lock/passphrase-unlock.tsx';
import { RecoveryUnlock } from '../lock/recovery-unlock.tsx';
import type { Unlocked } from '../lock/use-unlock.ts';
import '../lock/lock.css';

interface UnlockBackupsProps {
  readonly hasPassphrase: boolean;
  readonly onUnlocked: Unlocked;
}

/** Backups are sealed with the same key: it has to be given before one can be looked at. */
export function UnlockBackups({ hasPassphrase, onUnlocked }: UnlockBackupsProps) {
  const [way, setWay] = useState(hasPassphrase ? 'passphrase' : 'recovery');
  return (
    <section className="broken-unlock">
      {way === 'passphrase' ? (
        <PassphraseUnlock
          words={messages.vault.broken.unlock}
          heading="h2"
          onUnlocked={onUnlocked}
          onRecovery={() => setWay('recovery')}
        />
      ) : (
        <RecoveryUnlock
          heading="h2"
          onUnlocked={onUnlocked}
          onPassphrase={hasPassphrase ? () => setWay('passphrase') : undefined}
        />
      )}
    </section>
  );
}
