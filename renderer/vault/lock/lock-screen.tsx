import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import { useWindowTitle } from '../../app/use-window-title.ts';
import { Mark } from '../../widgets/mark.tsx';
import { ForgottenAccess } from './forgotten-access.tsx';
import './lock.css';
import { PassphraseUnlock } from './passphrase-unlock.tsx';
import { RecoveryUnlock } from './recovery-unlock.tsx';
import type { Unlocked } from './use-unlock.ts';

const text = messages.vault;

interface LockScreenProps {
  readonly onUnlocked: Unlocked;
}

type Way = 'passphrase' | 'recovery' | 'forgotten';

/** All there is to see while the vault is locked. */
export function LockScreen({ onUnlocked }: LockScreenProps) {
  useWindowTitle(text.lock.title);
  const [way, setWay] = useState<Way>('passphrase');
  return (
    <main className="lock">
      <div className="lock-card" data-wide={way === 'forgotten' || undefined}>
        <Mark size={40} />
        {way === 'passphrase' && (
          <PassphraseUnlock onUnlocked={onUnlocked} onRecovery={() => setWay('recovery')} />
        )}
        {way === 'recovery' && (
          <RecoveryUnlock
            onUnlocked={onUnlocked}
            onPassphrase={() => setWay('passphrase')}
            onForgotten={() => setWay('forgotten')}
          />
        )}
        {way === 'forgotten' && <ForgottenAccess onBack={() => setWay('passphrase')} />}
      </div>
    </main>
  );
}
