import { expect, test } from 'vitest';
import { withCompoundSurname } from '../../../electron/core/recognition/parse/compound-surnames.ts';
import { likeliestNation } from '../../../electron/core/recognition/parse/nations.ts';
import { placeOf } from '../../../electron/core/recognition/parse/place.ts';
import { wholeLine } from '../../../electron/core/recognition/parse/value-lines.ts';
import { evidenceAt } from '../../../electron/core/recognition/weigh/gather.ts';
import type { PlaceReading } from '../../../electron/core/recognition/weigh/place-reading.ts';
import { weigh } from '../../../electron/core/recognition/weigh/weigh.ts';
import { printedLine } from './printed-line.ts';

interface Unsure {
  readonly confidence?: number;
  readonly runnersUp?: readonly { readonly text: string; readonly probability: number }[];
}

/** A text as one reader saw it; `unsure` tells more of some characters, counted from 0. */
const saw = (text: string, unsure: Readonly<Record<number, Unsure>> = {}) =>
  printedLine(text, 0, 0).symbols.map((symbol, at) => ({ ...symbol, confidence: 0.995, ...unsure[at] }));

function nameFrom(
  paddle: PlaceReading['symbols'],
  tesseract: PlaceReading['symbols'],
  options = { isPartial: false },
) {
  const line = { ...printedLine(paddle.map(({ text }) => text).join(''), 0, 0), symbols: paddle };
  const readings = [
    { reader: 'paddle', symbols: paddle },
    { reader: 'tesseract-han', symbols: tesseract },
  ];
  return weigh('id-portrait', evidenceAt(placeOf('name', [wholeLine(line)]), readings, options)).name;
}

test('a compound surname with a misread character is put right where that character was in doubt', () => {
  expect(withCompoundSurname(saw('申居雄读', { 1: { confidence: 0.5 } }))).toBe('申屠雄读');
  expect(withCompoundSurname(saw('公治骏久', { 1: { confidence: 0.5 } }))).toBeUndefined();
  expect(withCompoundSurname(saw('公治环', { 1: { runnersUp: [{ text: '冶', probability: 0.01 }] } }))).toBe(
    '公冶环',
  );
  // 夏 is a common surname by itself.
  expect(withCompoundSurname(saw('夏鑫梓', { 1: { confidence: 0.5 } }))).toBeUndefined();
  expect(withCompoundSurname(saw('公治骏久'))).toBeUndefined();
  expect(withCompoundSurname(saw('公孙泉洋', { 1: { confidence: 0.5 } }))).toBeUndefined();
  expect(withCompoundSurname(saw('公治', { 1: { confidence: 0.5 } }))).toBeUndefined();
});

test('an ethnic group that was not read is the likeliest its reader thought of, and looked at by a person', () => {
  const read = saw('鑫', { 0: { confidence: 0.4, runnersUp: [{ text: '畲', probability: 0.02 }] } });
  expect(likeliestNation(read)).toBe('畲');
  expect(likeliestNation(saw('鑫'))).toBeUndefined();
  const place = placeOf('nation', [wholeLine(printedLine('鑫', 0, 0))]);
  const { nation } = weigh(
    'id-portrait',
    evidenceAt(place, [{ reader: 'paddle', symbols: read }], { isPartial: false }),
  );
  expect(nation).toMatchObject({ value: '畲', needsReview: true });
});

test('what one reader guessed is taken from the other that read it, and looked at by a person', () => {
  const mended = nameFrom(
    saw('终露薇', { 0: { confidence: 0.3 } }),
    saw('佟露微', { 2: { confidence: 0.7 } }),
  );
  expect(mended).toMatchObject({ value: '佟露薇', needsReview: true });
});

test('what the other reader alone made of a guess is not certain because it says so twice', () => {
  const mended = nameFrom(saw('终露薇', { 0: { confidence: 0.3 } }), saw('佟露薇'));
  expect(mended).toMatchObject({ value: '佟露薇', needsReview: true });
});

test('where print was passed over, the fuller reading comes first', () => {
  const fuller = nameFrom(saw('宣柔'), saw('宣霭柔'), { isPartial: true });
  expect(fuller).toMatchObject({ value: '宣霭柔', needsReview: true, alternatives: ['宣柔'] });
});

test('two readers who agree on a character that both take others for leave it in doubt', () => {
  const runnersUp = [{ text: '冼', probability: 0.0025 }];
  const taken = nameFrom(saw('洗妍', { 0: { runnersUp } }), saw('洗妍'));
  expect(taken).toMatchObject({ value: '洗妍', needsReview: true, alternatives: ['冼妍'] });
  expect(nameFrom(saw('洗妍'), saw('洗妍'))?.needsReview).toBe(false);
});

test('two readers who agree where one of them was torn between two characters leave it in doubt', () => {
  const torn = { confidence: 0.5, runnersUp: [{ text: '璧', probability: 0.41 }] };
  const taken = nameFrom(saw('黄壁妍', { 1: torn }), saw('黄壁妍'));
  expect(taken).toMatchObject({ value: '黄壁妍', needsReview: true, alternatives: ['黄璧妍'] });
});

test('letters beside a name in Chinese do not bear on it', () => {
  const paddle = saw('OKADA王竹', { 0: { confidence: 0.5 } });
  const tesseract = saw('0KADA王竹', { 3: { confidence: 0.6 } });
  expect(nameFrom(paddle, tesseract)).toMatchObject({ value: '王竹', needsReview: false });
});

test('a form that others are known to take for what they read leaves it in doubt, however alike they read it', () => {
  const byForm = { reader: 'glyphs', symbols: saw('亓斌'), isWhole: true, isKnown: () => true };
  const paddle = saw('元斌');
  const line = { ...printedLine('元斌', 0, 0), symbols: paddle };
  const readings = [
    { reader: 'paddle', symbols: paddle },
    { reader: 'tesseract-han', symbols: saw('元斌') },
  ];
  const evidence = evidenceAt(placeOf('name', [wholeLine(line)]), readings, { isPartial: false, byForm });
  const { name } = weigh('id-portrait', evidence);
  expect(name?.needsReview).toBe(true);
  expect([name?.value, ...(name?.alternatives ?? [])]).toContain('亓斌');
});

test('two readers who saw the same outvote a third who was unsure, and a person looks', () => {
  const byForm = { reader: 'glyphs', symbols: saw('居民委员会'), isWhole: false, isKnown: () => true };
  const paddle = saw('月居民委员会', { 0: { confidence: 0.64 } });
  const line = { ...printedLine('月居民委员会', 0, 0), symbols: paddle };
  const readings = [
    { reader: 'paddle', symbols: paddle },
    { reader: 'tesseract-han', symbols: saw('居民委员会') },
  ];
  const evidence = evidenceAt(placeOf('companyName', [wholeLine(line)]), readings, {
    isPartial: false,
    byForm,
  });
  expect(weigh('credit-code-certificate', evidence).companyName).toMatchObject({
    value: '居民委员会',
    needsReview: true,
  });
});

test('a 一 that the first reader passed over is put back, and looked at by a person', () => {
  const paddle = saw('城东区沙河路741号');
  const line = { ...printedLine('城东区沙河路741号', 0, 0), symbols: paddle };
  const readings = [
    { reader: 'paddle', symbols: paddle },
    { reader: 'tesseract-han', symbols: saw('城东区沙河-路741号') },
  ];
  const evidence = evidenceAt(placeOf('address', [wholeLine(line)]), readings, { isPartial: false });
  expect(weigh('id-portrait', evidence).address).toMatchObject({
    value: '城东区沙河一路741号',
    needsReview: true,
  });
});

test('a reader of forms that was torn between two confirms neither', () => {
  const torn = { confidence: 0.72, runnersUp: [{ text: '袆', probability: 0.28 }] };
  const byForm = { reader: 'glyphs', symbols: saw('杨祎', { 1: torn }), isWhole: true, isKnown: () => true };
  const paddle = saw('杨祎');
  const line = { ...printedLine('杨祎', 0, 0), symbols: paddle };
  const readings = [
    { reader: 'paddle', symbols: paddle },
    { reader: 'tesseract-han', symbols: saw('杨禄') },
  ];
  const evidence = evidenceAt(placeOf('name', [wholeLine(line)]), readings, { isPartial: false, byForm });
  expect(weigh('id-portrait', evidence).name?.needsReview).toBe(true);
});

test('an address that begins in the middle of a name is looked at by a person', () => {
  const cut = saw('壮族自治区柳州市鱼峰区梧桐路748号');
  const line = { ...printedLine('壮族自治区柳州市鱼峰区梧桐路748号', 0, 0), symbols: cut };
  const evidence = evidenceAt(
    placeOf('address', [wholeLine(line)]),
    [
      { reader: 'paddle', symbols: cut },
      { reader: 'tesseract-han', symbols: cut },
    ],
    { isPartial: false },
  );
  expect(weigh('business-license', evidence).address?.needsReview).toBe(true);
});

test('what readers take 曾 for begins no name', () => {
  expect(nameFrom(saw('會晗'), saw('曾晗'))).toMatchObject({ value: '曾晗' });
  expect(nameFrom(saw('王會晗'), saw('王會晗'))).toMatchObject({ value: '王會晗' });
});
