import type { Random } from '../../fixtures/random.ts';
import { mutate as mutateBytes } from '../../recognition/fuzz/mutate.ts';
import { type HostileFile, hostileFile } from './door.ts';
import { hostileName } from './hostile-names.ts';

const deep = (levels: number, open: string, close: string): string =>
  open.repeat(levels) + close.repeat(levels);

/** JSON that no schema expects, or that a parser, a database or a screen may stumble over. */
const values = (random: Random): string =>
  random.pick([
    'null',
    'true',
    '0',
    '-0',
    '1e999',
    '-1e-999',
    '9007199254740993',
    '0.1e-400',
    '""',
    '"\\u0000"',
    '"\\ud800"',
    '"\\u202e"',
    JSON.stringify('很'.repeat(100_000)),
    JSON.stringify(' '.repeat(50_000)),
    JSON.stringify(`${'a'.repeat(30_000)}!`),
    JSON.stringify("'; DROP TABLE cases; --"),
    JSON.stringify('<script>alert(1)</script>'),
    JSON.stringify('{{constructor.constructor("return process")()}}'),
    JSON.stringify('=HYPERLINK("http://192.0.2.1")'),
    JSON.stringify(hostileName(random, '/tmp')),
    '[]',
    '{}',
    `[${'0,'.repeat(20_000)}0]`,
    `[${'{},'.repeat(5_000)}{}]`,
    deep(2_000, '[', ']'),
    deep(2_000, '{"a":', '}').replace('{"a":}', '{"a":1}'),
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"toString":1,"valueOf":1,"hasOwnProperty":1,"then":1}',
    '{"length":4294967295}',
  ]);

/** A place in a JSON text where a value stands: a whole literal, or the start of a list or an object. */
const literals = /"(?:[^"\\]|\\.)*"(?!\s*:)|-?\d+(?:\.\d+)?|true|false|null|\[\]|\{\}/g;
const keys = /"(?:[^"\\]|\\.)*"(?=\s*:)/g;

function replaceOne(
  text: string,
  pattern: RegExp,
  random: Random,
  replace: (found: string) => string,
): string {
  const places = [...text.matchAll(pattern)];
  if (places.length === 0) return text;
  const { index, 0: found } = random.pick(places);
  return text.slice(0, index) + replace(found) + text.slice(index + found.length);
}

const ways: Readonly<Record<string, (text: string, random: Random) => string>> = {
  'a value of another kind': (text, random) => replaceOne(text, literals, random, () => values(random)),
  'a key renamed': (text, random) =>
    replaceOne(text, keys, random, () =>
      JSON.stringify(random.pick(['__proto__', 'constructor', 'toString', '', 'x'.repeat(5_000), 'format'])),
    ),
  'a key twice': (text, random) => replaceOne(text, keys, random, (key) => `${key}:${values(random)},${key}`),
  'an object in another': (text, random) =>
    replaceOne(
      text,
      /\{/g,
      random,
      () => `{${JSON.stringify(random.pick(['a', '__proto__', 'id']))}:${text},`,
    ),
  'other spaces and marks': (text, random) =>
    random.pick(['\ufeff', '\u2028', '\u0000', '//', '/**/', ")]}',\n"]) + text,
  'in another encoding': (text, random) =>
    Buffer.from(text, random.pick(['utf16le', 'latin1'] as const)).toString('latin1'),
};

/** A JSON file with something wrong with it: in its bytes, or in what it says. */
export function mutateJson(seed: HostileFile, random: Random): HostileFile {
  if (random.chance(0.35)) {
    const { bytes, how } = mutateBytes(seed.bytes, random);
    return hostileFile(how.join(', '), bytes);
  }
  let text = Buffer.from(seed.bytes).toString('utf8');
  const how: string[] = [];
  for (let count = random.integer(1, 3); count > 0; count -= 1) {
    const [name, change] = random.pick(Object.entries(ways));
    text = change(text, random);
    how.push(name);
  }
  return hostileFile(how.join(', '), text.slice(0, 40_000_000));
}
