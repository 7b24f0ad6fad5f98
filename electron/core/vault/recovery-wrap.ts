import { z } from '../../../shared/model/jitless.ts';
import { hexBytes } from './hex.ts';
import { readRecoveryCode } from './recovery-code.ts';
import { createSealer } from './sealer.ts';

export const recoveryWrapSchema = z.strictObject({ madeAt: z.iso.datetime(), wrapped: hexBytes(63) });
export type RecoveryWrap = z.infer<typeof recoveryWrapSchema>;

/** @param secret what the recovery code says */
export function wrapForRecovery(
  key: Uint8Array,
  secret: Uint8Array,
  vaultId: string,
  madeAt: Date,
): RecoveryWrap {
  const wrapped = createSealer(secret, 'recovery').seal(`keys/${vaultId}`, key);
  return { madeAt: madeAt.toISOString(), wrapped: wrapped.toString('hex') };
}

/** `undefined` when it is not this code, or it has a mistake. */
export function unwrapForRecovery(
  { wrapped }: RecoveryWrap,
  code: string,
  vaultId: string,
): Uint8Array | undefined {
  const secret = readRecoveryCode(code);
  if (secret === undefined) return undefined;
  const key = createSealer(secret, 'recovery').open(`keys/${vaultId}`, Buffer.from(wrapped, 'hex'));
  secret.fill(0);
  return key;
}
