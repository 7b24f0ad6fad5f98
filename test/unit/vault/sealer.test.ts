import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataKeyOf } from '../../../electron/core/vault/data-key.ts';
import { createSealer } from '../../../electron/core/vault/sealer.ts';
import { problemOf } from '../cases/problem-of.ts';

const secret = new Uint8Array(32).map((_, index) => index);
const sealer = createSealer(secret, 'rows');
const identity = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' });
const content = fc.uint8Array({ maxLength: 300 });

describe('a sealed value', () => {
  it('opens as it was, for the same identity', () => {
    fc.assert(
      fc.property(identity, content, (name, plain) => {
        expect(sealer.open(name, sealer.seal(name, plain))).toEqual(Buffer.from(plain));
      }),
    );
  });

  it('does not open when any bit of it was changed', () => {
    fc.assert(
      fc.property(identity, content, fc.nat(), fc.integer({ min: 0, max: 7 }), (name, plain, place, bit) => {
        const sealed = sealer.seal(name, plain);
        const at = place % sealed.length;
        sealed[at] = (sealed[at] ?? 0) ^ (1 << bit);
        expect(sealer.open(name, sealed)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('does not open for another identity, purpose or key, cut short or made longer', () => {
    const others = [createSealer(secret, 'files'), createSealer(new Uint8Array(32).fill(1), 'rows')];
    fc.assert(
      fc.property(identity, identity, content, fc.nat(), (name, other, plain, length) => {
        fc.pre(name !== other);
        const sealed = sealer.seal(name, plain);
        expect(sealer.open(other, sealed)).toBeUndefined();
        for (const stranger of others) expect(stranger.open(name, sealed)).toBeUndefined();
        expect(sealer.open(name, sealed.subarray(0, length % sealed.length))).toBeUndefined();
        expect(sealer.open(name, Buffer.concat([sealed, Buffer.of(0)]))).toBeUndefined();
      }),
    );
  });

  it('is never what was put in, and never the same twice', () => {
    const plain = Buffer.from('张三 11010119491231002X 张三 11010119491231002X', 'utf8');
    const sealed = Array.from({ length: 100 }, () => sealer.seal('cases/1', plain));
    expect(new Set(sealed.map((value) => value.toString('hex'))).size).toBe(100);
    expect(new Set(sealed.map((value) => value.subarray(3, 15).toString('hex'))).size).toBe(100);
    for (const value of sealed) expect(value.includes(plain.subarray(0, 6))).toBe(false);
  });

  it('is anything but what somebody else made', () => {
    fc.assert(fc.property(identity, content, (name, bytes) => sealer.open(name, bytes) === undefined));
  });
});

describe('the format', () => {
  /** Made when the format was laid down; a change that cannot open it cannot open what people have. */
  const kept = '627401a68257d9fb741757fcae29dd532e86f027357bfc025de2341f60eb078fe4a998d72253749b3d7fa9';

  it('opens what earlier versions sealed', () => {
    expect(sealer.open('cases/1', Buffer.from(kept, 'hex'))?.toString('utf8')).toBe('虚构公司');
  });

  it('is what another implementation of HKDF (RFC 5869) and AES-256-GCM opens', async () => {
    const { subtle } = webcrypto;
    const base = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
    const key = await subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: Buffer.from('beituo/rows') },
      base,
      { name: 'AES-GCM', length: 256 },
      false,
      ['decrypt'],
    );
    const sealed = sealer.seal('cases/1', Buffer.from('虚构公司'));
    const opened = await subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.subarray(3, 15), additionalData: Buffer.from('cases/1') },
      key,
      sealed.subarray(15),
    );
    expect(Buffer.from(opened).toString('utf8')).toBe('虚构公司');
  });
});

describe('a key that was forgotten', () => {
  it('neither seals nor opens, and its bytes are gone', async () => {
    const bytes = new Uint8Array(32).fill(9);
    const key = dataKeyOf(bytes);
    const rows = key.sealer('rows');
    const sealed = rows.seal('cases/1', Buffer.from('虚构公司'));
    key.forget();
    expect(bytes.every((byte) => byte === 0)).toBe(true);
    expect((await problemOf(() => rows.seal('cases/1', sealed))).code).toBe('vault-locked');
    expect((await problemOf(() => rows.open('cases/1', sealed))).code).toBe('vault-locked');
  });
});
