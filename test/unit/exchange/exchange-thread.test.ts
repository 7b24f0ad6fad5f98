import { Encrypter } from 'age-encryption';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { startExchangeThread } from '../../../electron/core/exchange/exchange-thread.ts';
import { ProblemError } from '../../../shared/model/problem.ts';

const passphrase = '桥头的灯亮了三盏';
const signal = new AbortController().signal;

async function exported(entries: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  await using thread = startExchangeThread(signal);
  await thread.begin(passphrase);
  for (const [name, content] of Object.entries(entries)) await thread.add(name, content);
  return new Uint8Array(await (await thread.finish()).arrayBuffer());
}

async function opened(file: Uint8Array, word = passphrase) {
  await using thread = startExchangeThread(signal);
  // Awaited here: the thread ends with this function.
  return await thread.open(file, word);
}

/** Encrypted cheaply, for what is tested is inside. */
async function encrypted(content: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(4);
  return encrypter.encrypt(content);
}

const codeOf = (error: unknown) => (error instanceof ProblemError ? error.problem.code : error);

describe('the thread that encrypts exports', () => {
  test('what goes in comes out, and nothing of it can be read in the file', async () => {
    const photo = new Uint8Array(300_000).map((_, index) => (index * 7919) % 251);
    const file = await exported({ '照片.jpg': photo, 'export.json': strToU8('{"name":"云溪文具"}') });
    expect(Buffer.from(file).toString('latin1').startsWith('age-encryption.org/v1\n-> scrypt ')).toBe(true);
    expect(Buffer.from(file).includes('云溪文具')).toBe(false);
    expect(Buffer.from(file).includes(Buffer.from(photo.subarray(1000, 1040)))).toBe(false);

    const entries = new Map((await opened(file)).map(({ name, content }) => [name, content]));
    expect([...entries.keys()]).toEqual(['照片.jpg', 'export.json']);
    expect(entries.get('照片.jpg')).toEqual(photo);
  });

  test('a wrong passphrase and a changed file are told apart', async () => {
    const file = await encrypted(zipSync({ a: strToU8('b') }));
    await expect(opened(file, '桥头的灯亮了两盏')).rejects.toSatisfy(
      (error) => codeOf(error) === 'exchange-wrong-passphrase',
    );
    file[file.length - 1] = (file.at(-1) ?? 0) ^ 1;
    await expect(opened(file)).rejects.toSatisfy((error) => codeOf(error) === 'exchange-invalid');
    await expect(opened(strToU8('not an age file'))).rejects.toSatisfy(
      (error) => codeOf(error) === 'exchange-invalid',
    );
  });

  test('an archive that claims to be huge is not unpacked', async () => {
    const zip = zipSync({ a: new Uint8Array(10) });
    // The uncompressed size in the directory (APPNOTE 4.3.12), 24 bytes into its entry.
    const directory = Buffer.from(zip).indexOf('PK\x01\x02', 'latin1');
    // More than an export can be, and more than one entry of it.
    for (const claimed of [0xfffffff0, 300 * 1024 ** 2]) {
      new DataView(zip.buffer).setUint32(directory + 24, claimed, true);
      expect(() => unzipSync(zip, { filter: () => false })).not.toThrow();
      await expect(opened(await encrypted(zip))).rejects.toSatisfy(
        (error) => codeOf(error) === 'exchange-invalid',
      );
    }
  });

  test('a file for a crowd of recipients is refused without looking at each', async () => {
    const file = await encrypted(zipSync({ a: strToU8('b') }));
    const end = Buffer.from(file).indexOf('\n---') + 1;
    const crowd = strToU8('-> X25519 aaaa\nbbbb\n'.repeat(1_000));
    const crowded = Buffer.concat([file.subarray(0, end), crowd, file.subarray(end)]);
    await expect(opened(Uint8Array.from(crowded))).rejects.toSatisfy(
      (error) => codeOf(error) === 'exchange-invalid',
    );
  });

  test('a cancelled export ends at once', async () => {
    const leaving = new AbortController();
    await using thread = startExchangeThread(leaving.signal);
    const begun = thread.begin(passphrase).then(() => thread.finish());
    leaving.abort();
    await expect(begun).rejects.toSatisfy((error) => codeOf(error) === 'cancelled');
  });
});
