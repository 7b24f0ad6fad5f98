import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const document = readFileSync(join(root, 'docs/security.md'), 'utf8');
const rows = [...document.matchAll(/^\| (\d+) \| .* \| `([^`]+)`: "([^"]+)" \|$/gm)].map(
  ([, rule, file = '', name = '']) => ({ rule: Number(rule), file, name }),
);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

it('says for each of the twenty rules of Electron and the nine of the loopback host which test proves it', () => {
  expect(rows.map(({ rule }) => rule)).toEqual([...upTo(20), ...upTo(9)]);
});

it.each(rows)('$rule is proved where it is said to be: $file, $name', ({ file, name }) => {
  expect(existsSync(join(root, file))).toBe(true);
  expect(readFileSync(join(root, file), 'utf8')).toContain(name);
});

it('keeps nothing in the browser: no storage, no cache, no cookie of a script', () => {
  const storing =
    /\b(localStorage|sessionStorage|indexedDB|cookieStore|serviceWorker)\b|document\.cookie|\bcaches\./;
  const sources = globSync('renderer/**/*.{ts,tsx,html}', { cwd: root });
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((name) => storing.test(readFileSync(join(root, name), 'utf8')))).toEqual([]);
});

it('gives no field to a spell checker, which would fetch dictionaries or send what is typed to its maker', () => {
  expect(readFileSync(join(root, 'renderer/index.html'), 'utf8')).toMatch(/<html [^>]*spellcheck="false"/);
});
