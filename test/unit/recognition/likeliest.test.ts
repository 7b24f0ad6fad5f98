import fc from 'fast-check';
import { expect, test } from 'vitest';
import { secondLook } from '../../../electron/core/recognition/glyph/second-look.ts';
import { namesSomebody } from '../../../electron/core/recognition/parse/given-names.ts';
import { placeOf } from '../../../electron/core/recognition/parse/place.ts';
import { beginsName } from '../../../electron/core/recognition/parse/surnames.ts';
import { wholeLine } from '../../../electron/core/recognition/parse/value-lines.ts';
import { PartReadings } from '../../../electron/core/recognition/read/part-readings.ts';
import type { ReadSymbol } from '../../../electron/core/recognition/read/reader.ts';
import { evidenceAt } from '../../../electron/core/recognition/weigh/gather.ts';
import { likeliestReading } from '../../../electron/core/recognition/weigh/likeliest.ts';
import { weigh } from '../../../electron/core/recognition/weigh/weigh.ts';
import { printedLine } from './printed-line.ts';

interface Unsure {
  readonly confidence?: number;
  readonly runnersUp?: readonly { readonly text: string; readonly probability: number }[];
}

/** A text as one reader saw it; `unsure` tells more of some characters, counted from 0. */
const saw = (text: string, unsure: Readonly<Record<number, Unsure>> = {}): ReadSymbol[] =>
  printedLine(text, 0, 0).symbols.map((symbol, at) => ({ ...symbol, confidence: 0.99, ...unsure[at] }));

const unknown = new Set('竑旻荇');
const byForm = (symbols: readonly ReadSymbol[], isWhole = true) => ({
  reader: 'glyphs',
  symbols,
  isWhole,
  isKnown: (character: string) => !unknown.has(character),
});

const together = (own: readonly ReadSymbol[], other: readonly ReadSymbol[], isWhole = true) =>
  likeliestReading(own, byForm(other, isWhole))
    ?.map(({ text }) => text)
    .join('');

test('a character that the first reader does not know is taken from the one that saw its form', () => {
  expect(together(saw('长孙军站', { 3: { confidence: 0.97 } }), saw('长孙军竑'))).toBe('长孙军竑');
  expect(together(saw('程行', { 1: { confidence: 0.6 } }), saw('程荇'))).toBe('程荇');
});

test('a character that the first reader does not know and took for its look-alike is believed to its form', () => {
  const glyphs = saw('王竑雪', { 1: { confidence: 0.95, runnersUp: [{ text: '站', probability: 0.03 }] } });
  expect(together(saw('王站雪', { 1: { confidence: 0.9 } }), glyphs)).toBe('王竑雪');
  const hardly = saw('王竑雪', { 1: { confidence: 0.6 } });
  expect(together(saw('王富雪', { 1: { confidence: 0.9 } }), hardly)).toBe('王富雪');
});

/** What becomes of a name that both readers saw alike, one of whose characters has another form. */
function named(
  own: readonly ReadSymbol[],
  form: readonly ReadSymbol[],
  isKnown: (character: string) => boolean,
) {
  const read = own.map(({ text }) => text).join('');
  const place = placeOf('name', [wholeLine(printedLine(read, 0, 0))]);
  const readings = [
    { reader: 'paddle', symbols: own },
    { reader: 'tesseract-han', symbols: saw(read) },
  ];
  const evidence = evidenceAt(place, readings, { isPartial: false, byForm: { ...byForm(form), isKnown } });
  return weigh('id-portrait', evidence).name;
}

test('a seldom seen character for flesh, illness or vermin is hardly one of a name', () => {
  const isKnown = (character: string) => !'脞竑'.includes(character);
  const formOf = (character: string, like: string) => {
    const runnersUp = [{ text: like, probability: 0.01 }];
    return saw(`王志${character}`, { 2: { confidence: 0.91, runnersUp } });
  };
  expect(named(saw('王志胜'), formOf('脞', '胜'), isKnown)?.value).toBe('王志胜');
  expect(named(saw('王志站'), formOf('竑', '站'), isKnown)?.value).toBe('王志竑');
});

test('two readers do not outvote a form that the first of them thought of as well', () => {
  const torn = { confidence: 0.78, runnersUp: [{ text: '璧', probability: 0.215 }] };
  const form = saw('谭珊璧', { 2: { confidence: 0.88, runnersUp: [{ text: '壁', probability: 0.1 }] } });
  expect(named(saw('谭珊壁', { 2: torn }), form, () => true)).toMatchObject({
    value: '谭珊璧',
    needsReview: true,
    alternatives: ['谭珊壁'],
  });
});

test('what was guessed is dropped where its form was not seen, unless another reader surely saw it', () => {
  const own = saw('于思诺', { 0: { confidence: 0.4 } });
  const form = saw('思诺');
  const nameOf = (isSeen: boolean) =>
    likeliestReading(own, { ...byForm(form), isSeen: () => isSeen })
      ?.map(({ text }) => text)
      .join('');
  expect([nameOf(false), nameOf(true)]).toEqual(['思诺', '于思诺']);
  const place = placeOf('name', [wholeLine(printedLine('于思诺', 0, 0))]);
  const readings = [
    { reader: 'paddle', symbols: own },
    { reader: 'tesseract-han', symbols: saw('于思庶', { 2: { confidence: 0.7 } }) },
  ];
  const evidence = evidenceAt(place, readings, { isPartial: false, byForm: byForm(form) });
  expect(weigh('id-portrait', evidence).name?.value).toBe('于思诺');
});

test('a form does not take a place away that was read', () => {
  const place = placeOf('issuer', [wholeLine(printedLine('上海市公安局徐汇分局', 0, 0))]);
  const readings = [
    { reader: 'paddle', symbols: saw('上海市公安局徐汇分局', { 0: { confidence: 0.88 } }) },
    { reader: 'tesseract-han', symbols: saw('下海市公安局徐涝分局', { 0: { confidence: 0.9 } }) },
  ];
  const evidence = evidenceAt(place, readings, {
    isPartial: false,
    byForm: byForm(saw('土海市公安局徐汇分局'), false),
  });
  expect(weigh('id-emblem', evidence).issuer?.value).toBe('上海市公安局徐汇分局');
});

test('a name begins with a surname rather than with a character that is none', () => {
  const own = saw('卞苑', { 0: { confidence: 0.65, runnersUp: [{ text: '下', probability: 0.18 }] } });
  const form = saw('下苑', { 0: { confidence: 0.97 } });
  const [weighed, plain] = [
    { occurs: (character: string, at: number) => (at === 0 ? beginsName(character) : 1) },
    {},
  ].map((prior) =>
    likeliestReading(own, { ...byForm(form), ...prior })
      ?.map(({ text }) => text)
      .join(''),
  );
  expect([weighed, plain]).toEqual(['卞苑', '下苑']);
  expect(['欧', '上', '肖', '鄢'].map(beginsName)).toEqual([1, 1, 1, 1]);
  expect(beginsName('下')).toBeLessThan(0.1);
});

test('of two surnames that a reader takes for one the form decides, further on its reading counts', () => {
  expect(together(saw('元芳昭'), saw('亓芳昭'))).toBe('亓芳昭');
  expect(together(saw('芳元昭'), saw('芳亓昭'))).toBe('芳元昭');
});

test('a name does not go on with a character that nobody is named by, even if both took it for one', () => {
  const looksLike = (text: string, probability: number) => ({ runnersUp: [{ text, probability }] });
  const form = saw('许纨睛', { 2: { confidence: 0.72, ...looksLike('晴', 0.26) } });
  const torn = saw('匡昊维', { 1: { confidence: 0.91, ...looksLike('吴', 0.09) } });
  const tornForm = saw('匡吴维', { 1: { confidence: 0.96, ...looksLike('昊', 0.04) } });
  const named = (own: ReadSymbol[], seen: ReadSymbol[]) => {
    const place = placeOf('name', [wholeLine(printedLine(own.map(({ text }) => text).join(''), 0, 0))]);
    const readings = [{ reader: 'paddle', symbols: own }];
    return weigh('id-portrait', evidenceAt(place, readings, { isPartial: false, byForm: byForm(seen) })).name;
  };
  expect(named(saw('许纨睛'), form)).toMatchObject({ value: '许纨晴', needsReview: true });
  expect(named(torn, tornForm)).toMatchObject({ value: '匡昊维', needsReview: true });
  // What the first reader passed over is the surname, not what follows.
  expect(named(saw('久久'), saw('卞久久'))?.value).toBe('卞久久');
  // As a surname it is usual.
  expect(named(saw('吴纨'), saw('吴纨'))).toMatchObject({ value: '吴纨', needsReview: false });
});

test('a character that names of other tongues are written with is one that somebody is named by', () => {
  expect(Array.from('热依姆卡吐什帕').map(namesSomebody)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect(namesSomebody('睛')).toBeLessThan(0.01);
});

test('a form that the first reader cannot read speaks against it, though another read the same', () => {
  const own = saw('南宫翻伊', { 2: { confidence: 0.9 } });
  const form = saw('南宫竑伊', { 2: { confidence: 0.57, runnersUp: [{ text: '翻', probability: 0.41 }] } });
  const place = placeOf('name', [wholeLine(printedLine('南宫翻伊', 0, 0))]);
  const readings = [
    { reader: 'paddle', symbols: own },
    { reader: 'tesseract-han', symbols: saw('南宫翻伊', { 2: { confidence: 0.81 } }) },
  ];
  const evidence = evidenceAt(place, readings, { isPartial: false, byForm: byForm(form) });
  expect(weigh('id-portrait', evidence).name?.needsReview).toBe(true);
});

test('a short name that the first reader only guessed is told by its forms', () => {
  const guessed = { confidence: 0.5 };
  const own = saw('栗帘', { 0: { ...guessed, runnersUp: [{ text: '粟', probability: 0.2 }] }, 1: guessed });
  expect(together(own, saw('粟竑'))).toBe('粟竑');
});

test('between characters that both know, what both thought of decides', () => {
  const torn = saw('黄壁妍', { 1: { confidence: 0.55, runnersUp: [{ text: '璧', probability: 0.4 }] } });
  expect(together(torn, saw('黄璧妍'))).toBe('黄璧妍');
  const unsure = saw('黄璧妍', {
    1: { confidence: 0.5, runnersUp: [{ text: '壁', probability: 0.48 }] },
  });
  expect(together(saw('黄壁妍'), unsure)).toBe('黄壁妍');
});

test('a character passed over is put back, and a speck read as one is dropped', () => {
  expect(together(saw('祁羽'), saw('祁羽闳'))).toBe('祁羽闳');
  expect(together(saw('二任凡香', { 0: { confidence: 0.3 } }), saw('任凡香'))).toBe('任凡香');
  expect(together(saw('王林'), saw('王木木'))).toBe('王林');
});

test('a character passed over is put back beside one that its reader was right about', () => {
  const torn = { confidence: 0.69, runnersUp: [{ text: '柏', probability: 0.3 }] };
  expect(together(saw('吴柏', { 1: { confidence: 0.9 } }), saw('吴镕粕', { 2: torn }))).toBe('吴镕柏');
  expect(together(saw('柏云', { 0: { confidence: 0.9 } }), saw('粕镕云', { 0: torn }))).toBe('柏镕云');
  const alone = { confidence: 0.69 };
  expect(together(saw('吴柏', { 1: { confidence: 0.9 } }), saw('吴镕粕', { 2: alone }))).toBe('吴柏');
});

test('in words the first reader is believed where it was fairly sure', () => {
  const own = saw('农业技术推广站', { 4: { confidence: 0.82 } });
  expect(together(own, saw('农业技术雄广站', { 4: { confidence: 0.81 } }), false)).toBe('农业技术推广站');
  const sure = saw('古城西路', { 0: { confidence: 0.97, runnersUp: [{ text: '占', probability: 0.01 }] } });
  expect(together(sure, saw('占城西路'), false)).toBe('古城西路');
  const guessed = saw('心正林连理发店', { 3: { confidence: 0.26 } });
  expect(together(guessed, saw('心正林垚理发店'), false)).toBe('心正林垚理发店');
});

test('in the name of a company, which may be coined, its form is believed sooner than in other words', () => {
  const own = saw('民佳办实业', { 2: { confidence: 0.37, runnersUp: [{ text: '毅', probability: 0.14 }] } });
  const seen = byForm(saw('民佳淼实业'), false);
  const read = (isCoined: boolean) =>
    likeliestReading(own, { ...seen, isCoined })
      ?.map(({ text }) => text)
      .join('');
  expect(read(true)).toBe('民佳淼实业');
  expect(read(false)).toBe('民佳办实业');
});

test('a character that is not among those told by their form is not lost to one that looks like it', () => {
  const isTold = (character: string): boolean => character !== '頔';
  const own = saw('于驰頔', { 2: { confidence: 0.51 } });
  const other = saw('于驰竑', { 2: { confidence: 0.71 } });
  const both = likeliestReading(own, { ...byForm(other), isTold });
  expect(both?.map(({ text }) => text).join('')).toBe('于驰頔');
});

test('readings that share too little are no readings of one print', () => {
  expect(together(saw('王敏'), saw('李军'))).toBeUndefined();
});

const characters = fc.constantFrom(...'王李林木竑旻荇一二军');
const reading = fc
  .array(fc.tuple(characters, fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 8 })
  .map((all) =>
    saw(
      all.map(([text]) => text).join(''),
      Object.fromEntries(all.map(([, confidence], at) => [at, { confidence }])),
    ),
  );

test('nothing is made up: every character was thought of by one of both, and what both saw alike stays', () => {
  fc.assert(
    fc.property(reading, reading, fc.boolean(), (own, other, isWhole) => {
      const thought = new Set([...own, ...other].map(({ text }) => text));
      for (const { text } of likeliestReading(own, byForm(other, isWhole)) ?? [])
        expect(thought).toContain(text);
      expect(likeliestReading(own, byForm(own, isWhole))).toEqual(own);
    }),
  );
});

function nameFrom(paddle: ReadSymbol[], tesseract: ReadSymbol[], glyphs: ReadSymbol[]) {
  const place = placeOf('name', [wholeLine({ ...printedLine('', 0, 0), symbols: paddle })]);
  const readings = [
    { reader: 'paddle', symbols: paddle },
    { reader: 'tesseract-han', symbols: tesseract },
  ];
  return weigh('id-portrait', evidenceAt(place, readings, { isPartial: false, byForm: byForm(glyphs) })).name;
}

test('a name that the second reader misread is certain when the form of its characters says the same', () => {
  expect(nameFrom(saw('王敏慧'), saw('王每慧'), saw('王敏慧'))).toMatchObject({
    value: '王敏慧',
    needsReview: false,
  });
});

test('a name that only its form tells is proposed, and looked at by a person', () => {
  const name = nameFrom(saw('程行', { 1: { confidence: 0.6 } }), saw('程若'), saw('程荇'));
  expect(name).toMatchObject({ value: '程荇', needsReview: true });
  expect(name?.alternatives).toContain('程行');
});

test('of a longer value only what is in doubt is looked at, and numbers never', async () => {
  const looked: number[] = [];
  const reader = {
    id: 'glyphs',
    read: async (line: { width: number; height: number }) => {
      looked.push(line.width / line.height);
      return { reader: 'glyphs', symbols: saw('幢').map((symbol) => ({ ...symbol, confidence: 0.97 })) };
    },
  };
  const picture = { width: 1200, height: 80, data: new Uint8Array(1200 * 80 * 3).fill(255) };
  const look = { slope: 0, source: { picture, toSource: [1, 0, 0, 0, 1, 0, 0, 0, 1] } };
  const seen = (own: string, seenByOther: string) => {
    const line = { ...printedLine(own, 20, 20), look };
    const place = placeOf('address', [wholeLine(line)]);
    const other = printedLine(seenByOther, 20, 20).symbols;
    return { place, own: line.symbols, other, lines: [line], parts: new PartReadings() };
  };
  const read = await secondLook(seen('金山路5号6幢', '金山路5号6梳'), reader, () => true);
  expect(read?.symbols.map(({ text }) => text).join('')).toBe('金山路5号6幢');
  expect(looked).toHaveLength(1);
  expect(looked[0]).toBeLessThan(2);
  expect(await secondLook(seen('金山路5号6幢', '金山路6号6幢'), reader, () => true)).toBeUndefined();
  // Both saw 山, the first not surely, and its form is another: that is no confirmation, and stays in doubt.
  const unsure = (one: ReturnType<typeof seen>) =>
    one.own.map((symbol) => (symbol.text === '山' ? { ...symbol, confidence: 0.9 } : symbol));
  const [same, differing] = [seen('金山路5号6幢', '金山路5号6幢'), seen('金山路5号6梳', '金山路5号6幢')];
  expect(await secondLook({ ...same, own: unsure(same) }, reader, () => true)).toBeUndefined();
  const partly = await secondLook({ ...differing, own: unsure(differing) }, reader, () => true);
  expect(partly?.symbols.map(({ text }) => text).join('')).toBe('金山路5号6幢');
  expect(partly?.symbols.find(({ text }) => text === '山')?.confidence).toBe(0);
  const doubtful = seen('金山路5号6幢', '金山路5号6梳');
  const own = doubtful.own.map((symbol) => (symbol.text === '5' ? { ...symbol, confidence: 0.6 } : symbol));
  expect(await secondLook({ ...doubtful, own }, reader, () => true)).toBeUndefined();
});

test('of a name beside letters the characters are looked at, and the letters left as they were', async () => {
  const looked: number[] = [];
  const reader = {
    id: 'glyphs',
    read: async ({ width, height }: { width: number; height: number }) => {
      looked.push(width / height);
      return { reader: 'glyphs', symbols: saw('王竹') };
    },
  };
  const picture = { width: 600, height: 80, data: new Uint8Array(600 * 80 * 3).fill(255) };
  const look = { slope: 0, source: { picture, toSource: [1, 0, 0, 0, 1, 0, 0, 0, 1] } };
  const line = { ...printedLine('OKADA王竹', 20, 20), look };
  const place = placeOf('name', [wholeLine(line)]);
  const seen = {
    place,
    own: line.symbols,
    other: saw('OKADA王狂'),
    lines: [line],
    parts: new PartReadings(),
  };
  const read = await secondLook(seen, reader, () => true);
  expect(read?.symbols.map(({ text }) => text).join('')).toBe('OKADA王竹');
  expect(looked).toHaveLength(1);
  expect(looked[0]).toBeLessThan(2.6);
});

test('an ethnic group that no other reader knows is told by its form', async () => {
  const reader = { id: 'glyphs', read: async () => ({ reader: 'glyphs', symbols: saw('傈倮') }) };
  const picture = { width: 600, height: 80, data: new Uint8Array(600 * 80 * 3).fill(255) };
  const look = { slope: 0, source: { picture, toSource: [1, 0, 0, 0, 1, 0, 0, 0, 1] } };
  const label = { ...printedLine('民族', 20, 20), look };
  const place = placeOf('nation', [{ box: { ...label.box, x: 99, width: 120 }, symbols: [] }]);
  const seen = { place, own: [], other: [], lines: [label], parts: new PartReadings() };
  const byFormAlone = await secondLook(seen, reader, () => false);
  const readings = [{ reader: 'paddle', symbols: [] }];
  const evidence = evidenceAt(place, readings, { isPartial: false, byForm: byFormAlone });
  expect(weigh('id-portrait', evidence).nation).toMatchObject({ value: '傈僳' });
});

test('a name begins with a surname that its reader thought of rather than with none that form speaks for', () => {
  const beginning = (own: readonly ReadSymbol[], form: readonly ReadSymbol[]) =>
    likeliestReading(own, {
      ...byForm(form),
      occurs: (character, at) => (at === 0 ? beginsName(character) : 1),
    })
      ?.map(({ text }) => text)
      .join('');
  const thought = [{ text: '申', probability: 0.14 }];
  const form = saw('中忠帅', { 0: { confidence: 0.98, runnersUp: [{ text: '申', probability: 1e-5 }] } });
  expect(beginning(saw('中忠帅', { 0: { confidence: 0.85, runnersUp: thought } }), form)).toBe('申忠帅');
  expect(beginning(saw('中忠帅'), form)).toBe('中忠帅');
  // A form that is hardly seen is asked all the same where what was read begins no name.
  const hardly = saw('逯仪', { 0: { confidence: 0.35, runnersUp: [{ text: '逢', probability: 0.31 }] } });
  expect(beginning(saw('逸仪', { 0: { confidence: 0.45 } }), hardly)).toBe('逯仪');
});
