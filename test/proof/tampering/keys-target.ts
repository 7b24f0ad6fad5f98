import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PassphraseCost } from '../../../electron/core/vault/passphrase-wrap.ts';
import { openVaultKeys, type VaultKeys } from '../../../electron/core/vault/vault-keys.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { scratchFolder } from './scratch.ts';
import type { Judgement, Target } from './target.ts';

const clock = { now: () => new Date('2026-03-02T08:00:00.000Z') };
const passphrase = '桥头的灯亮了三盏';
/** The cheapest that is accepted in the file: the cost is not what is proved. */
const cost: PassphraseCost = { n: 2 ** 14, r: 8, p: 1 };

/** The wrapped keys, both files of them changed alike: one alone is mended from the other. */
export async function keysTarget(): Promise<Target> {
  const folder = scratchFolder('tampering');
  const open = (place: string) => openVaultKeys({ dataDirectory: place, clock, deviceKeys: undefined, cost });
  const keys = await open(folder);
  await keys.make();
  await keys.noteSealed();
  await keys.setPassphrase(null, passphrase, true);
  const secret = keys.dataKey().expose((bytes) => Buffer.from(bytes));
  const facts = keys.facts();
  keys.forget();

  const judge = async (): Promise<Judgement> => {
    const place = scratchFolder('tampered');
    try {
      mkdirSync(join(place, 'backups'));
      copyFileSync(join(folder, 'keys.json'), join(place, 'keys.json'));
      copyFileSync(join(folder, 'keys.json'), join(place, 'backups', 'keys.json'));
      copyFileSync(join(folder, 'device.key'), join(place, 'device.key'));
      const changed = await open(place);
      if (changed.state !== 'locked') return 'detected';
      if (!(await changed.openByDevice())) return 'detected';
      return isAsWritten(changed) ? 'harmless' : 'accepted';
    } catch (error) {
      if (error instanceof ProblemError) return 'detected';
      throw error;
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  };
  const isAsWritten = (changed: VaultKeys): boolean => {
    const isSame = changed.dataKey().expose((bytes) => secret.equals(bytes));
    changed.forget();
    return isSame && JSON.stringify(changed.facts()) === JSON.stringify(facts);
  };

  return {
    name: 'wrapped keys',
    files: [join(folder, 'keys.json'), join(folder, 'device.key')],
    judge,
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
