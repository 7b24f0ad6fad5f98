import type { AppClient } from '../../../shared/contract/contract.ts';
import { type Canaries, canaryDocument } from './canaries.ts';
import { finished } from './finished.ts';

/** Backs up and restores, exports and imports, erases a client, looks at the audit. */
export async function exerciseKeeping(client: AppClient, canaries: Canaries): Promise<void> {
  const { backups, exchange, erasure, audit, cases, files } = client;
  const { client: name, erasedClient, exportPassphrase: passphrase } = canaries;
  const gone = await cases.importDocument({
    file: new File([JSON.stringify(canaryDocument(canaries, erasedClient))], 'case.json'),
  });
  await files.add({ caseId: gone.id, file: new File([canaries.photo], `${canaries.person}.jpg`) });
  const backup = await finished(backups.make({}));
  await backups.list({});
  await backups.preview({ id: backup.id });
  await finished(backups.restore({ id: backup.id }));

  for (const scope of [{ kind: 'all' as const }, { kind: 'client' as const, client: name }]) {
    const { exportId } = await finished(exchange.export({ scope, passphrase }));
    const { file } = await exchange.file({ exportId });
    await finished(exchange.import({ file, passphrase }));
  }
  await erasure.plan({ client: erasedClient });
  const { certificateId } = await finished(erasure.client({ client: erasedClient, backups: false }));
  await erasure.certificate({ certificateId });
  await audit.list({});
  await audit.export({});
}

/** Sets the passphrase in all ways, makes a recovery sheet; ends with a passphrase that alone opens the data. */
export async function exerciseKeys(
  { vault, settings }: AppClient,
  { passphrase }: Canaries,
): Promise<string> {
  const proof = { kind: 'passphrase' as const, passphrase };
  await settings.read({});
  await settings.change({ lockAfterMinutes: 30 });
  await vault.keepAwake({});
  await vault.report({});
  await vault.setPassphrase({ proof: null, passphrase, remember: true });
  await vault.removePassphrase({ proof });
  await vault.setPassphrase({ proof: null, passphrase, remember: false });
  const { code } = await vault.makeRecoverySheet({ proof });
  await vault.lock({});
  await vault.unlock({ proof });
  await vault.lock({});
  await vault.unlock({ proof: { kind: 'recovery', code } });
  await vault.status({});
  return code;
}

/** Locks data full of canaries and sets it aside for good, as after a lost passphrase. */
export async function exerciseAfresh({ cases, vault }: AppClient, canaries: Canaries): Promise<void> {
  await cases.importDocument({ file: new File([JSON.stringify(canaryDocument(canaries))], 'case.json') });
  await vault.setPassphrase({ proof: null, passphrase: canaries.passphrase, remember: false });
  await vault.lock({});
  await vault.startAfresh({});
}
