/**
 * `npm run words`: makes the table of characters that stand beside each other in words, from a dictionary fetched at
 * the version below. It is read once and not installed: recognition needs the pairs alone.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchPackage } from './fetch-package.ts';

const source = {
  package: '@node-rs/jieba',
  version: '2.0.3',
  licence: 'MIT',
  author: 'LongYinan; the dictionary by Sun Junyi (jieba, MIT)',
} as const;

const target = new URL('../electron/core/recognition/words/pairs.json', import.meta.url);

/** Longer entries are mostly names of somebody or something. */
const word = /^\p{Script=Han}{2,4}$/u;
/** Pairs that are rarer in what the dictionary counted say nothing. */
const leastCount = 10;
/** A pair's weight: the logarithm of its count in these units, rounded, one digit. */
const unit = 5;
const heaviest = 9;

const weightOf = (count: number): number => Math.min(heaviest, Math.round(Math.log(1 + count / unit)));

/** How often each two characters stand beside each other in the words of a dictionary with a word and its count in each line. */
function pairCounts(dictionary: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of dictionary.split('\n')) {
    const [text = '', count] = line.split(' ');
    if (!word.test(text)) continue;
    for (let at = 0; at + 1 < text.length; at += 1) {
      const pair = text.slice(at, at + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + Number(count));
    }
  }
  return counts;
}

/** What may follow one character, the heaviest first: before each weight's characters stands its digit. */
function followers(pairs: readonly (readonly [pair: string, count: number])[]): string {
  const byWeight = Map.groupBy(pairs, ([, count]) => weightOf(count));
  return [...byWeight]
    .toSorted(([a], [b]) => b - a)
    .map(
      ([weight, same]) =>
        `${weight}${same
          .map(([pair]) => pair.slice(1))
          .toSorted()
          .join('')}`,
    )
    .join('');
}

const folder = mkdtempSync(join(tmpdir(), 'words-'));
try {
  const dictionary = readFileSync(
    join(fetchPackage(source.package, source.version, folder), 'dict.txt'),
    'utf8',
  );
  const pairs = [...pairCounts(dictionary)].filter(([, count]) => count >= leastCount);
  const byFirst = Map.groupBy(pairs, ([pair]) => pair.slice(0, 1));
  const table = Object.fromEntries(
    [...byFirst].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([first, same]) => [first, followers(same)]),
  );
  writeFileSync(target, `${JSON.stringify({ source, followers: table }, null, 1)}\n`);
  process.stdout.write(`${pairs.length} pairs\n`);
} finally {
  rmSync(folder, { recursive: true });
}
