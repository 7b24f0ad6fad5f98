import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { RestoreResult, VaultStatus } from '../../../shared/model/vault.ts';
import { useWindowTitle } from '../../app/use-window-title.ts';
import { Mark } from '../../widgets/mark.tsx';
import { StartAfresh } from '../lock/start-afresh.tsx';
import type { Unlocked } from '../lock/use-unlock.ts';
import { BackupRescue } from './backup-rescue.tsx';
import './broken.css';
import { ExportRescue } from './export-rescue.tsx';
import { Rescued } from './rescued.tsx';
import { UnlockBackups } from './unlock-backups.tsx';

const text = messages.vault.broken;

interface BrokenStoreProps {
  readonly status: VaultStatus;
  readonly onUnlocked: Unlocked;
  readonly onStatus: (status: VaultStatus) => void;
  /** Told when a backup is being restored or an export made, and when what came of it was read or it failed. */
  readonly onRescue: (isUnderWay: boolean) => void;
}

/** What happened to a store that cannot be used, that nothing was deleted, and the ways on. */
export function BrokenStore({ status, onUnlocked, onStatus, onRescue }: BrokenStoreProps) {
  const { problem, unlocked } = status;
  const [rescued, setRescued] = useState<RestoreResult | null>(null);
  const lostKeys = problem?.code === 'vault-keys-missing' || problem?.code === 'vault-keys-damaged';
  const isNewer = problem?.code === 'store-newer';
  const title = lostKeys ? text.keys.title : isNewer ? text.newer.title : text.title;
  useWindowTitle(title);
  if (rescued !== null) {
    return <Rescued result={rescued} onStatus={onStatus} onRead={() => onRescue(false)} />;
  }
  return (
    <main className="broken">
      <header>
        <Mark size={40} />
        <h1>{title}</h1>
        <p className="broken-calm">{text.nothingDeleted}</p>
      </header>
      {problem !== null && (
        <section aria-labelledby="broken-what">
          <h2 id="broken-what">{text.what}</h2>
          <p>{problem.message}</p>
          {!lostKeys && <p>{problem.action}</p>}
        </section>
      )}
      {lostKeys && (
        <section aria-labelledby="broken-keys">
          <h2 id="broken-keys">{text.keys.what}</h2>
          <p>{text.keys.lead}</p>
          <ol className="broken-steps">
            {text.keys.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      )}
      {unlocked && <BackupRescue isNewer={isNewer} onRescue={onRescue} onRescued={setRescued} />}
      {unlocked && !lostKeys && <ExportRescue onRunning={onRescue} />}
      {!unlocked && !lostKeys && (status.passphrase || status.recoveryMadeAt !== null) && (
        <UnlockBackups hasPassphrase={status.passphrase} onUnlocked={onUnlocked} />
      )}
      <footer>
        <StartAfresh label={text.afresh} onStatus={onStatus} />
      </footer>
    </main>
  );
}
