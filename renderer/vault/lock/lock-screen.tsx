import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { VaultStatus } from '../../../shared/model/vault.ts';
import { useWindowTitle } from '../../app/use-window-title.ts';
import { Mark } from '../../widgets/mark.tsx';
import { ForgottenAccess } from './forgotten-access.tsx';
import './lock.css';
import { PassphraseUnlock } from './passphrase-unlock.tsx';
import { RecoveryUnlock } from './recovery-unlock.tsx';
import type { Unlocked } from './use-unlock.ts';

interface LockScreenProps {
  readonly status: VaultStatus;
  readonly onUnlocked: Unlocked;
  readonly onStatus: (status: VaultStatus) => void;
}

type Way = 'passphrase' | 'recovery' | 'none';

/** All there is to see while the vault is locked. */
export function LockScreen({ status, onUnlocked, onStatus }: LockScreenProps) {
  useWindowTitle(messages.vault.lock.title);
  const { passphrase, recoveryMadeAt } = status;
  const hasSheet = recoveryMadeAt !== null;
  const first: Way = passphrase ? 'passphrase' : hasSheet ? 'recovery' : 'none';
  const [way, setWay] = useState(first);
  return (
    <main className="lock">
      <div className="lock-card" data-wide={way === 'none' || undefined}>
        <Mark size={40} />
        {way === 'passphrase' && (
          <PassphraseUnlock
            onUnlocked={onUnlocked}
            onRecovery={() => setWay(hasSheet ? 'recovery' : 'none')}
          />
        )}
        {way === 'recovery' && (
          <RecoveryUnlock
            onUnlocked={onUnlocked}
            onPassphrase={passphrase ? () => setWay('passphrase') : undefined}
            onForgotten={() => setWay('none')}
          />
        )}
        {way === 'none' && (
          <ForgottenAccess onBack={first === 'none' ? undefined : () => setWay(first)} onStatus={onStatus} />
        )}
      </div>
    </main>
  );
}
