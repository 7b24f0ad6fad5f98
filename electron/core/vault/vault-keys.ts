import { randomBytes } from 'node:crypto';
import type { VaultProof, VaultStatus } from '../../../shared/model/vault.ts';
import { type Attempts, createAttempts } from './attempts.ts';
import { type DataKey, dataKeyOf, isDataKey, newDataKey } from './data-key.ts';
import type { DeviceKeys } from './device-keys.ts';
import { createDeviceWraps } from './device-wraps.ts';
import type { Keys } from './keys-file.ts';
import { openKeysRecord, unlessRefused } from './keys-record.ts';
import {
  type PassphraseCost,
  standardCost,
  unwrapWithPassphrase,
  wrapWithPassphrase,
} from './passphrase-wrap.ts';
import { recoverySecretLength, writeRecoveryCode } from './recovery-code.ts';
import { unwrapForRecovery, wrapForRecovery } from './recovery-wrap.ts';
import { vaultProblem } from './vault-problem.ts';

/** The key of a data folder: what opens it, and the key itself while it is known. */
export interface VaultKeys {
  /** `absent` when the folder has none, `damaged` when none of its files can be read. */
  readonly state: 'absent' | 'damaged' | 'locked' | 'open';
  /** Throws `vault-locked` while it is not known. */
  dataKey(): DataKey;
  /** Throws while there are no keys. */
  known(): Keys;
  facts(): Pick<VaultStatus, 'device' | 'passphrase' | 'recoveryMadeAt'>;
  /** Makes the key of a new vault, which this computer opens without asking. */
  make(): Promise<void>;
  /** Opens it without asking. Answers whether that was possible. Throws `vault-keys-damaged`. */
  openByDevice(): Promise<boolean>;
  /** Throws `vault-wrong-passphrase`, `vault-wrong-recovery-code`, `vault-keys-damaged`. */
  unlock(proof: VaultProof): Promise<void>;
  /** Forgets the key. Throws `vault-no-passphrase` when nobody could open it again. */
  lock(): void;
  /** Forgets the key, whatever could open it again. */
  forget(): void;
  /** Notes that everything in the folder is sealed. */
  noteSealed(): Promise<void>;
  setPassphrase(proof: VaultProof | null, passphrase: string, remember: boolean): Promise<void>;
  removePassphrase(proof: VaultProof): Promise<void>;
  /** Makes a recovery code, which alone is valid from now on. */
  makeRecoveryCode(proof: VaultProof | null): Promise<string>;
}

export interface VaultKeysOptions {
  readonly dataDirectory: string;
  readonly deviceKeys: DeviceKeys | undefined;
  readonly clock: { now(): Date };
  readonly attempts?: Attempts;
  readonly cost?: PassphraseCost;
}

export async function openVaultKeys(options: VaultKeysOptions): Promise<VaultKeys> {
  const { dataDirectory, clock, attempts = createAttempts(), cost = standardCost } = options;
  const record = await openKeysRecord(dataDirectory);
  const device = createDeviceWraps(dataDirectory, options.deviceKeys);
  let keys = typeof record.claimed === 'object' ? record.claimed : undefined;
  let dataKey: DataKey | undefined;
  /** Whether the wrap of the device opens here; unknown ones are taken to. */
  let isDeviceOurs = true;

  const requireKeys = (): Keys => {
    if (keys === undefined) throw vaultProblem.keysMissing();
    return keys;
  };
  const requireKey = (): DataKey => {
    if (dataKey === undefined) throw vaultProblem.locked();
    return dataKey;
  };
  const keep = async (changed: Keys): Promise<void> => {
    await record.keep(changed, requireKey());
    keys = changed;
  };
  const withWraps = (wraps: Keys['wraps']): Keys => ({ ...requireKeys(), wraps });

  const unwrap = async (claimed: Keys, proof: VaultProof): Promise<DataKey | undefined> => {
    const { passphrase, recovery } = claimed.wraps;
    const bytes =
      proof.kind === 'passphrase'
        ? passphrase && (await unwrapWithPassphrase(passphrase, proof.passphrase, claimed.vaultId))
        : recovery && unwrapForRecovery(recovery, proof.code, claimed.vaultId);
    return bytes && isDataKey(bytes) ? dataKeyOf(bytes) : undefined;
  };

  const refused = ({ kind }: VaultProof) =>
    kind === 'passphrase' ? vaultProblem.wrongPassphrase() : vaultProblem.wrongRecoveryCode();

  /** Sees to it that this host opens the vault without asking, by the best that it has. */
  const rememberHere = async (): Promise<void> => {
    const wrap = await requireKey().expose((bytes) => device.wrap(bytes));
    await keep(withWraps({ ...requireKeys().wraps, device: wrap }));
    isDeviceOurs = true;
    await device.forgetOthers(wrap.kind);
  };

  /** Has what opened the vault wrap its key again. A store or a disk that refuses keeps nobody from the data. */
  const renewHere = async (): Promise<void> => {
    const { wraps } = requireKeys();
    const kind = wraps.device?.kind;
    const wrap = kind && (await requireKey().expose((bytes) => device.renew(bytes, kind)));
    if (wrap) await unlessRefused(keep(withWraps({ ...wraps, device: wrap })));
  };

  /** Checks what a person shows while the vault is open. */
  const prove = async (proof: VaultProof | null): Promise<void> => {
    const current = requireKey();
    if (proof === null) {
      if (requireKeys().wraps.passphrase !== undefined) throw vaultProblem.proofWanted();
      return;
    }
    const shown = await attempts.try(() => unwrap(requireKeys(), proof));
    if (shown === undefined) throw refused(proof);
    const isSame = shown.equals(current);
    shown.forget();
    if (!isSame) throw refused(proof);
  };

  const forget = (): void => {
    dataKey?.forget();
    dataKey = undefined;
  };

  return {
    get state() {
      if (dataKey !== undefined) return 'open';
      if (keys !== undefined) return 'locked';
      return record.claimed === 'damaged' ? 'damaged' : 'absent';
    },
    dataKey: requireKey,
    known: requireKeys,
    facts: () => ({
      device: (isDeviceOurs && keys?.wraps.device?.kind) || 'none',
      passphrase: keys?.wraps.passphrase !== undefined,
      recoveryMadeAt: keys?.wraps.recovery?.madeAt ?? null,
    }),

    make: async () => {
      const made = newDataKey();
      const wrap = await made.expose((bytes) => device.wrap(bytes));
      const first: Keys = {
        format: 'beituo-keys/1',
        vaultId: randomBytes(16).toString('hex'),
        createdAt: clock.now().toISOString(),
        sealing: 'begun',
        wraps: { device: wrap },
      };
      await record.keep(first, made);
      [keys, dataKey] = [first, made];
    },

    openByDevice: async () => {
      let isOutdated = false;
      const opened = await record.open(async ({ wraps }) => {
        const unwrapped = wraps.device && (await device.unwrap(wraps.device));
        if (!unwrapped || !isDataKey(unwrapped.key)) return undefined;
        ({ isOutdated } = unwrapped);
        return dataKeyOf(unwrapped.key);
      });
      isDeviceOurs = opened !== undefined;
      if (opened === undefined) return false;
      ({ keys, dataKey } = opened);
      if (keys.wraps.device?.kind !== device.preferred) await rememberHere();
      else if (isOutdated) await renewHere();
      return true;
    },

    unlock: async (proof) => {
      if (dataKey !== undefined) return prove(proof);
      const opened = await attempts.try(() => record.open((claimed) => unwrap(claimed, proof)));
      if (opened === undefined) throw refused(proof);
      // Two at once: the second finds it open already.
      if (dataKey !== undefined) return opened.dataKey.forget();
      ({ keys, dataKey } = opened);
      const isRemembered = isDeviceOurs && keys.wraps.device !== undefined;
      if (keys.wraps.passphrase === undefined && !isRemembered) await rememberHere();
    },

    lock: () => {
      const { passphrase, recovery } = requireKeys().wraps;
      if (passphrase === undefined && recovery === undefined) throw vaultProblem.noPassphrase();
      forget();
    },
    forget,

    noteSealed: () => keep({ ...requireKeys(), sealing: 'done' }),

    setPassphrase: async (proof, passphrase, remember) => {
      await prove(proof);
      const { vaultId, wraps } = requireKeys();
      const { device: _, ...others } = wraps;
      const wrap = await requireKey().expose((bytes) => wrapWithPassphrase(bytes, passphrase, vaultId, cost));
      await keep(withWraps({ ...others, passphrase: wrap }));
      if (remember) await rememberHere();
      else await device.forgetOthers(null);
    },

    removePassphrase: async (proof) => {
      await prove(proof);
      await rememberHere();
      const { passphrase: _, ...others } = requireKeys().wraps;
      await keep(withWraps(others));
    },

    makeRecoveryCode: async (proof) => {
      await prove(proof);
      const { vaultId, wraps } = requireKeys();
      const secret = randomBytes(recoverySecretLength);
      const recovery = requireKey().expose((bytes) => wrapForRecovery(bytes, secret, vaultId, clock.now()));
      await keep(withWraps({ ...wraps, recovery }));
      const code = writeRecoveryCode(secret);
      secret.fill(0);
      return code;
    },
  };
}
