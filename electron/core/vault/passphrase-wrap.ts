import { randomBytes, scrypt } from 'node:crypto';
import { z } from '../../../shared/model/jitless.ts';
import { hexBytes } from './hex.ts';
import { createSealer } from './sealer.ts';

/**
 * How much work one guess is. scrypt (RFC 7914) with N = 2^17, r = 8, p = 1 takes 128 MB: the OWASP Password
 * Storage Cheat Sheet's figure. Read from a file that anyone may have changed, so both ends are bounded.
 */
const costSchema = z.strictObject({
  n: z.literal([2 ** 14, 2 ** 15, 2 ** 16, 2 ** 17, 2 ** 18, 2 ** 19, 2 ** 20]),
  r: z.literal(8),
  p: z.number().int().min(1).max(4),
});

export const passphraseWrapSchema = z.strictObject({
  cost: costSchema,
  salt: hexBytes(16),
  wrapped: hexBytes(63),
});

export type PassphraseCost = z.infer<typeof costSchema>;
export type PassphraseWrap = z.infer<typeof passphraseWrapSchema>;

export const standardCost: PassphraseCost = { n: 2 ** 17, r: 8, p: 1 };

/** Wraps a key so that the passphrase opens it. `vaultId` binds it to its vault. */
export async function wrapWithPassphrase(
  key: Uint8Array,
  passphrase: string,
  vaultId: string,
  cost: PassphraseCost = standardCost,
): Promise<PassphraseWrap> {
  const salt = randomBytes(16);
  const secret = await secretOfPassphrase(passphrase, salt, cost);
  const wrapped = createSealer(secret, 'passphrase').seal(`keys/${vaultId}`, key);
  secret.fill(0);
  return { cost, salt: salt.toString('hex'), wrapped: wrapped.toString('hex') };
}

/** `undefined` when it is not this passphrase, or what was wrapped has been changed. */
export async function unwrapWithPassphrase(
  { cost, salt, wrapped }: PassphraseWrap,
  passphrase: string,
  vaultId: string,
): Promise<Uint8Array | undefined> {
  const secret = await secretOfPassphrase(passphrase, Buffer.from(salt, 'hex'), cost);
  const key = createSealer(secret, 'passphrase').open(`keys/${vaultId}`, Buffer.from(wrapped, 'hex'));
  secret.fill(0);
  return key;
}

/** 32 bytes that only the passphrase and the salt give. */
export function secretOfPassphrase(
  passphrase: string,
  salt: Uint8Array,
  { n, r, p }: PassphraseCost,
): Promise<Buffer> {
  // The same characters typed on another keyboard or system must be the same passphrase.
  const typed = Buffer.from(passphrase.normalize('NFC'), 'utf8');
  const memory = 128 * n * r;
  return new Promise((resolve, reject) => {
    scrypt(typed, salt, 32, { N: n, r, p, maxmem: 2 * memory }, (error, secret) => {
      typed.fill(0);
      if (error) reject(error);
      else resolve(secret);
    });
  });
}
