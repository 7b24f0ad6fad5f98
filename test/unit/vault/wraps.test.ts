import { expect, it } from 'vitest';
import {
  passphraseWrapSchema,
  secretOfPassphrase,
  standardCost,
  unwrapWithPassphrase,
  wrapWithPassphrase,
} from '../../../electron/core/vault/passphrase-wrap.ts';
import { unwrapForRecovery } from '../../../electron/core/vault/recovery-wrap.ts';

const cheap = { n: 2 ** 14, r: 8, p: 1 } as const;
const vaultId = 'ab'.repeat(16);
const key = new Uint8Array(32).fill(5);

it('derives what RFC 7914 says scrypt gives', async () => {
  const secret = await secretOfPassphrase('pleaseletmein', Buffer.from('SodiumChloride'), cheap);
  expect(secret.toString('hex')).toBe('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2');
});

it('costs who guesses 128 MB and about the time OWASP asks for', () => {
  expect(128 * standardCost.n * standardCost.r).toBe(2 ** 27);
  expect(standardCost.p).toBe(1);
});

it('opens what earlier versions wrapped', async () => {
  const passphrase = {
    cost: cheap,
    salt: '497904813ab71ee9ad5e462fe2427038',
    wrapped:
      '627401792f0f13020c557fbddcf94c605a1d9c1234b45676385143766f1d8a118af6347ecbd8d8a2a61c7b80dfd482eb1bd44c625332178075668874f3f145',
  };
  expect(await unwrapWithPassphrase(passphrase, '云杉 秋实 2026', vaultId)).toEqual(Buffer.from(key));
  const recovery = {
    madeAt: '2026-11-21T08:00:00.000Z',
    wrapped:
      '6274012f7906001663f6d5a565785ed90d72c5d4db9af39836a38bfbb20650e6a8c4bbf345e1c381d007b2d6e61859c5f8490459ee3d1b145ac8aaa224807f',
  };
  const code = '0c1g 60r3 0c1g 60r3 0c1g 60r3 0c1g 60r3 p9g3';
  expect(unwrapForRecovery(recovery, code, vaultId)).toEqual(Buffer.from(key));
});

it('takes the same characters for the same passphrase, however they are composed', async () => {
  const composed = 'Zürich 한국 云杉秋实';
  const wrap = await wrapWithPassphrase(key, composed.normalize('NFC'), vaultId, cheap);
  expect(await unwrapWithPassphrase(wrap, composed.normalize('NFD'), vaultId)).toEqual(Buffer.from(key));
  for (const wrong of ['zürich 한국 云杉秋实', 'Zürich 한국 云杉秋實', `${composed} `, '']) {
    expect(await unwrapWithPassphrase(wrap, wrong, vaultId)).toBeUndefined();
  }
});

it('does not open for another vault', async () => {
  const wrap = await wrapWithPassphrase(key, '云杉 秋实 2026', vaultId, cheap);
  expect(await unwrapWithPassphrase(wrap, '云杉 秋实 2026', 'cd'.repeat(16))).toBeUndefined();
});

it.each([
  { n: 2 ** 30, r: 8, p: 1 },
  { n: 2 ** 17, r: 8_000, p: 1 },
  { n: 2 ** 17, r: 8, p: 1_000_000 },
  { n: 2, r: 8, p: 1 },
  { n: 100_000, r: 8, p: 1 },
])('does not spend what a changed file asks for: %j', (cost) => {
  const wrap = { cost, salt: '00'.repeat(16), wrapped: '00'.repeat(63) };
  expect(passphraseWrapSchema.safeParse(wrap).success).toBe(false);
});
