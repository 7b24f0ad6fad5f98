import { type HostileFile, hostileFile } from './door.ts';

const half = 24 * 1024 * 1024;

/** Texts that stand where a JSON file was expected; `format` opens what would be a valid one. */
export function hostileJson(format: string): readonly (() => Promise<HostileFile>)[] {
  const whole = (more: string): string => `{${format}${more}}`;
  const files: Readonly<Record<string, () => string>> = {
    nothing: () => '',
    'a list 500,000 deep': () => '['.repeat(500_000) + ']'.repeat(500_000),
    'an object 200,000 deep': () => `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`,
    'a title 100,000 deep': () => whole(`,"title":${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    'a text of 24 million characters': () => whole(`,"title":"${'a'.repeat(half)}"`),
    'two million keys': () =>
      whole(`,${Array.from({ length: 1_000_000 }, (_, index) => `"k${index}":0`).join(',')}`),
    'half a million signatures': () => whole(`,"signatures":[${'{"text":"x"},'.repeat(500_000)}{}]`),
    'a number of a million digits': () => whole(`,"remark":1${'0'.repeat(1_000_000)}`),
    'a file of spaces': () => ' '.repeat(half),
    'a file above the limit': () => whole(`,"title":"${'a'.repeat(51 * 1024 * 1024)}"`),
    'prototypes changed': () =>
      whole(',"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}'),
    'files that lead elsewhere': () =>
      whole(
        ',"files":{"certificate":"/etc/passwd","letterScan":"../../../etc/shadow","other":["\\\\\\\\host\\\\x"]}',
      ),
    'the same keys a thousand times': () => whole(',"title":"x"'.repeat(1_000)),
    'a later format': () => '{"format":"beituo-case/999999"}',
    'half a character': () => whole(',"title":"\\ud800\\udc00\\ud800"'),
  };
  return Object.entries(files).map(
    ([how, make]) =>
      async () =>
        hostileFile(how, make()),
  );
}
