import { Encrypter } from 'age-encryption';
import { type Zippable, zipSync } from 'fflate';
import { mutate as mutateBytes } from '../../recognition/fuzz/mutate.ts';
import { rawDeflatedZeros } from './bombs.ts';
import { type Door, type HostileFile, hostileFile, type Makers, madeOf } from './door.ts';
import { escaped } from './hostile-names.ts';
import { mutateJson } from './mutate-json.ts';
import { type OpenArchive, packed, untrueExports } from './untrue-exports.ts';

export const archivePassphrase = 'an invented passphrase of five words';

/** Seals as anyone could who wants a person to import something; a cheap key, for the proof is not about it. */
export async function sealed(plain: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(2);
  encrypter.setPassphrase(archivePassphrase);
  return encrypter.encrypt(plain);
}

const contents = Buffer.from(
  '{"format":"beituo-export/1","exportedAt":"2026-01-01T00:00:00.000Z","cases":[]}',
);
const archive = (more: Zippable = {}): Uint8Array => zipSync({ 'export.json': contents, ...more });
const link = { os: 3, attrs: 0o120777 << 16 } as const;

/** Writes other sizes into every place where a ZIP says how large its entries are. */
function lying(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    const mark = bytes.readUInt32LE(at);
    if (mark === 0x04034b50) bytes.writeUInt32LE(size, at + 22);
    if (mark === 0x02014b50) bytes.writeUInt32LE(size, at + 24);
  }
  return bytes;
}

/** One entry of `size` zeros, compressed a thousand times. */
function zeros(size: number): Uint8Array {
  const data = rawDeflatedZeros(size);
  const name = Buffer.from('export.json');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(size, 24);
  central.writeUInt16LE(name.length, 28);
  const before = Buffer.concat([local, name, data]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(before.length, 16);
  return Buffer.concat([before, central, name, end]);
}

/** The same archive with an entry that is named like another. */
function twice(): Uint8Array {
  return Buffer.from(
    Buffer.from(archive({ 'export.jsoX': contents }))
      .toString('latin1')
      .replaceAll('jsoX', 'json'),
    'latin1',
  );
}

const plain: Makers = {
  'names that lead out': () =>
    archive({
      [`../../${escaped}`]: contents,
      [`/tmp/${escaped}`]: contents,
      [`C:\\${escaped}`]: contents,
      [`..\\${escaped}`]: contents,
    }),
  'links that lead out': () => archive({ link: [Buffer.from('/etc/passwd'), link], 'link/x': contents }),
  'two entries of one name': twice,
  'an entry that unpacks to 900 MB': () => zeros(900_000_000),
  'an entry that unpacks to 2 GB': () => zeros(2_000_000_000),
  'sizes that are not true': () => lying(archive(), 0xfffffff0),
  'sizes that are too small': () => lying(archive(), 1),
  'a hundred thousand entries': () =>
    archive(
      Object.fromEntries(
        Array.from({ length: 100_000 }, (_, index) => [
          `${index}`,
          [new Uint8Array(), { level: 0 }] as const,
        ]),
      ),
    ),
  'names of prototypes': () =>
    archive({ constructor: contents, toString: contents, hasOwnProperty: contents }),
  'no directory': () => archive().subarray(0, 40),
  'not an archive': () => Buffer.from('a text'),
  nothing: () => new Uint8Array(),
};

const outer: Makers = {
  'an archive that is not sealed': () => archive(),
  'a key that takes the memory of a building': async () =>
    Buffer.from(
      Buffer.from(await sealed(archive()))
        .toString('latin1')
        .replace(/(-> scrypt \S+) 2\n/, '$1 40\n'),
      'latin1',
    ),
  'a first line alone': () => Buffer.from('age-encryption.org/v1\n'),
  'a million recipients': () =>
    Buffer.from(`age-encryption.org/v1\n${'-> X25519 aaaa\nbbbb\n'.repeat(300_000)}`),
};

export function hostileArchives(whole: OpenArchive): (() => Promise<HostileFile>)[] {
  const inside: Makers = {
    ...plain,
    ...Object.fromEntries(
      Object.entries(untrueExports).map(([how, change]) => [how, () => packed(change(whole))]),
    ),
  };
  const closed = Object.entries(inside).map(([how, make]) => [
    how,
    async () => sealed(Buffer.from(await make())),
  ]);
  return madeOf({ ...Object.fromEntries(closed), ...outer });
}

/**
 * Damages the sealed file, which its seal then gives away; what is sealed, which only the reader can see; what it says
 * it holds; or one of the documents or pictures it holds.
 */
export const mutateArchive =
  (whole: OpenArchive): Door['mutate'] =>
  async (seed, random) => {
    const way = random.weighted<'file' | 'archive' | 'contents' | 'entry'>([
      [1, 'file'],
      [2, 'archive'],
      [3, 'contents'],
      [3, 'entry'],
    ]);
    if (way === 'file') {
      const { bytes, how } = mutateBytes(seed.bytes, random);
      return hostileFile(how.join(', '), bytes);
    }
    if (way === 'archive') {
      const { bytes, how } = mutateBytes(packed(whole), random);
      return hostileFile(`${how.join(', ')}, sealed`, await sealed(bytes));
    }
    const entries: OpenArchive['entries'] = {
      ...whole.entries,
      'export.json': Buffer.from(JSON.stringify(whole.contents)),
    };
    const name = way === 'contents' ? 'export.json' : random.pick(Object.keys(whole.entries));
    const before = hostileFile(name, entries[name] ?? '');
    const { bytes, how } = name.endsWith('.json')
      ? mutateJson(before, random)
      : hostileFile('its bytes', mutateBytes(before.bytes, random).bytes);
    return hostileFile(`${way}: ${how}`, await sealed(zipSync({ ...entries, [name]: bytes }, { level: 1 })));
  };
