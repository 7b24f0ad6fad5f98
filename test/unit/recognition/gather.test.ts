import { expect, test } from 'vitest';
import { amountAtStart, isCapital } from '../../../electron/core/recognition/parse/capital.ts';
import { withBrackets, withNearestWords } from '../../../electron/core/recognition/parse/company-type.ts';
import { placeOf } from '../../../electron/core/recognition/parse/place.ts';
import { hasRoom } from '../../../electron/core/recognition/parse/room.ts';
import { wholeLine } from '../../../electron/core/recognition/parse/value-lines.ts';
import { confidenceWhereAlone } from '../../../electron/core/recognition/weigh/confirmed.ts';
import { evidenceAt } from '../../../electron/core/recognition/weigh/gather.ts';
import { weigh } from '../../../electron/core/recognition/weigh/weigh.ts';
import { printedLine } from './printed-line.ts';

const whole = { isPartial: false };
const read = (text: string, confidence: number | readonly number[] = 0.99) =>
  printedLine(text, 0, 0).symbols.map((symbol, index) => ({
    ...symbol,
    confidence: typeof confidence === 'number' ? confidence : (confidence[index] ?? 1),
  }));

test('brackets that were not read are put back where a type is written with them', () => {
  expect(withBrackets('有限责任公司自然人独资')).toBe('有限责任公司（自然人独资）');
  expect(withBrackets('有限责任公司（自然人投资或控股')).toBe('有限责任公司（自然人投资或控股）');
  expect(withBrackets('股份有限公司非上市、自然人投资或控股')).toBe(
    '股份有限公司（非上市、自然人投资或控股）',
  );
  expect(withBrackets('有限责任公司（法人独资）')).toBeUndefined();
  expect(withBrackets('其他有限责任公司')).toBeUndefined();
  expect(withBrackets('有限责任公司自然人')).toBeUndefined();
  expect(withBrackets('有限责任公司.自然大独资')).toBe('有限责任公司（自然人独资）');
  expect(withBrackets('有限责任公司、自然大独资')).toBe('有限责任公司（自然人独资）');
  expect(withBrackets('有限责任公司广州')).toBeUndefined();
});

test('a type that is another one with a stroke before it is no certain one', () => {
  const place = placeOf('companyType', [wholeLine(printedLine('月股份经济合作社', 0, 0))]);
  const readings = [{ reader: 'paddle', symbols: read('月股份经济合作社', 0.999) }];
  const { companyType } = weigh('credit-code-certificate', evidenceAt(place, readings, whole));
  expect(companyType).toMatchObject({ value: '股份经济合作社', needsReview: true });
});

test('what is written across the paper after a closed type is no part of it', () => {
  expect(withBrackets('有限责任公司（法人独资）必名甲')).toBe('有限责任公司（法人独资）');
  expect(withBrackets('有限责任公司（法人独资）廊坊市安次区樱花巷号')).toBe('有限责任公司（法人独资）');
});

test('a type is put right word by word, where each may be only one', () => {
  const type = '股份有限公司（非上市、自然人投资或控股）';
  expect(withNearestWords('股份有限公司（非市、白然人投资或控股）')).toBe(type);
  expect(withNearestWords(type)).toBeUndefined();
  expect(withNearestWords('有限责任公司（国有独股）')).toBeUndefined();
  expect(withNearestWords('云帆科技（杭州）')).toBeUndefined();
});

test('a type put right by its grammar is a vote beside what was read', () => {
  const line = printedLine('有限责任公司自然人独资', 0, 0);
  const place = placeOf('companyType', [wholeLine(line)]);
  const [evidence] = evidenceAt(place, [{ reader: 'paddle', symbols: line.symbols }], whole);
  expect(evidence?.votes.map(({ reader, value }) => [reader, value])).toEqual([
    ['paddle, grammar', '有限责任公司（自然人独资）'],
    ['paddle', '有限责任公司自然人独资'],
  ]);
});

test('an amount ends where something else begins', () => {
  expect(amountAtStart('500万元人民币使')).toBe('500万元人民币');
  expect(amountAtStart('伍佰万元整')).toBeUndefined();
  expect(amountAtStart('仅供办理')).toBeUndefined();
});

test('where two readers differ, only what both did not see is in doubt', () => {
  const own = read('江苏省扬州市', [0.6, 0.99, 0.99, 0.97, 0.99, 0.99]);
  expect(confidenceWhereAlone(own, read('江苏省扬州市'))).toBe(1);
  expect(confidenceWhereAlone(own, read('江苏省杨州市'))).toBe(0.97);
  expect(confidenceWhereAlone(own, read('讧苏省扬州市'))).toBe(0.6);
  expect(confidenceWhereAlone(own, read('汗办者丨'))).toBeUndefined();
});

test('a character that only the other reader saw, and surely, leaves nothing certain', () => {
  expect(confidenceWhereAlone(read('科技大道22号'), read('科技大道242号'))).toBe(0);
  expect(confidenceWhereAlone(read('科技大道22号'), read('科技大道242号', [1, 1, 1, 1, 1, 0.4, 1, 1]))).toBe(
    1,
  );
});

test('what was guessed at an end is none of a value where the other reader saw nothing there', () => {
  const own = read('2M浙江省义乌市滨江大道9号工', [0.3, 0.2, ...Array(12).fill(0.99), 0.3]);
  const other = read("'浙江省义乌市演江大道9号", [0.8, ...Array(12).fill(0.9)]);
  const place = placeOf('address', [wholeLine(printedLine('2M浙江省义乌市滨江大道9号工', 0, 0))]);
  const readings = [
    { reader: 'paddle', symbols: own },
    { reader: 'tesseract-han', symbols: other },
  ];
  expect(weigh('id-portrait', evidenceAt(place, readings, whole)).address?.value).toBe(
    '浙江省义乌市滨江大道9号',
  );
});

test('a reader that differs in much is not heeded where it saw one character more', () => {
  const place = placeOf('companyName', [wholeLine(printedLine('和顺鑫源商贸有限公司', 0, 0))]);
  const withOther = (text: string) =>
    weigh(
      'business-license',
      evidenceAt(
        place,
        [
          { reader: 'paddle', symbols: read('和顺鑫源商贸有限公司') },
          { reader: 'tesseract-han', symbols: read(text, 0.95) },
        ],
        { isPartial: true },
      ),
    ).companyName?.value;
  expect(withOther('和有顺鑫源商贸有限公司')).toBe('和有顺鑫源商贸有限公司');
  expect(withOther('和有顺枉腕谭贸有限公司')).toBe('和顺鑫源商贸有限公司');
});

test('an address is certain although the other reader slipped in it, unless it may have lost a character', () => {
  const line = printedLine('江苏省无锡市梁溪区幸福路22号', 0, 0);
  const address = (other: string, sure = 0.8) => {
    const votes = evidenceAt(
      placeOf('address', [wholeLine(line)]),
      [
        { reader: 'paddle', symbols: line.symbols },
        {
          reader: 'tesseract-han',
          symbols: printedLine(other, 0, 0).symbols.map((symbol) => ({ ...symbol, confidence: sure })),
        },
      ],
      whole,
    );
    return weigh('id-portrait', votes).address;
  };
  expect(address('江苏省无锡市梁溪区驻福路22号')?.needsReview).toBe(false);
  expect(address('江苏省无锡市梁溪区幸福路242号', 0.9)?.needsReview).toBe(true);
});

const named = (...lines: readonly ReturnType<typeof printedLine>[]) =>
  hasRoom(placeOf('name', lines.map(wholeLine)));

test('a name with a gap between its characters, or before or after them, may lack one', () => {
  const line = printedLine('马建国', 100, 0);
  expect(named(line)).toBe(false);
  const [first, second, third] = line.symbols;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('three are printed');
  expect(named({ ...line, symbols: [first, third] })).toBe(true);
  expect(named({ ...line, symbols: [first, second] })).toBe(true);
  expect(named({ ...line, symbols: [second, third] })).toBe(true);
  expect(named(printedLine('马建', 100, 0))).toBe(false);
});

test('a long value may lack a character where two of its own stand apart, but not beside digits or brackets', () => {
  const lacksOne = (name: 'companyName' | 'address', text: string, missing: string): boolean => {
    const line = printedLine(text, 100, 0);
    const symbols = line.symbols.filter((symbol) => symbol.text !== missing);
    return hasRoom(placeOf(name, [wholeLine({ ...line, symbols })]));
  };
  expect(lacksOne('companyName', '潍坊市龙垚光电有限公司', '垚')).toBe(true);
  expect(lacksOne('address', '烟台市芝罘区凤凰街道胜利横街', '罘')).toBe(true);
  expect(lacksOne('companyName', '潍坊市龙光光电有限公司', '无')).toBe(false);
  expect(lacksOne('companyName', '云帆（杭州）9号科技有限公司', '无')).toBe(false);
});

test('the issuer of a foreigner’s card is put right where little of it was misread, and looked at', () => {
  const issuer = (text: string) => {
    const line = printedLine(text, 0, 0);
    const place = placeOf('issuer', [wholeLine(line)]);
    const evidence = evidenceAt(place, [{ reader: 'paddle', symbols: line.symbols }], whole);
    return weigh('permanent-residence-card', evidence).issuer;
  };
  const administration = '中华人民共和国国家移民管理局';
  expect(issuer('中华人民共和团家移民管理局')).toMatchObject({ value: administration, needsReview: true });
  expect(issuer('民共和国国家移民管理局')).toMatchObject({ value: administration, needsReview: true });
  expect(issuer('国家移民管理局')?.value).toBe('国家移民管理局');
  expect(issuer(administration)).toMatchObject({ value: administration, needsReview: false });
});

test('a stroke that was read twice, as 一 and as a dash, is one', () => {
  const { symbols } = printedLine('杭州市永安一-路9号', 0, 0);
  const again = symbols.map((symbol) =>
    symbol.text === '-' ? { ...symbol, box: { ...symbol.box, x: symbol.box.x - 22 } } : symbol,
  );
  const place = placeOf('address', [wholeLine(printedLine('杭州市永安一路9号', 0, 0))]);
  const seen = (shown: typeof symbols) =>
    evidenceAt(place, [{ reader: 'paddle', symbols: shown }], whole)[0]?.votes[0]?.value;
  expect(seen(again)).toBe('杭州市永安一路9号');
  expect(seen(symbols)).toBe('杭州市永安一一路9号');
});

test('a form like what was only guessed leaves it in doubt', () => {
  const { symbols } = printedLine('湖南同绿资产管理有限公司', 0, 0);
  const place = placeOf('companyName', [wholeLine(printedLine('湖南同绿资产管理有限公司', 0, 0))]);
  const sure = (confidence: number) => {
    const own = symbols.map((symbol) => (symbol.text === '同' ? { ...symbol, confidence } : symbol));
    const byForm = { reader: 'glyphs', symbols, isWhole: false, isKnown: () => true };
    const readings = [
      { reader: 'paddle', symbols: own },
      { reader: 'tesseract-han', symbols: printedLine('湖南绿资管有公司', 0, 0).symbols },
    ];
    return weigh('business-license', evidenceAt(place, readings, { ...whole, byForm })).companyName;
  };
  expect(sure(0.8)).toMatchObject({ needsReview: false });
  expect(sure(0.4)).toMatchObject({ value: '湖南同绿资产管理有限公司', needsReview: true });
});

test('money has no thousandth part: a dot before three digits is a misread comma', () => {
  expect(isCapital('10,000.000元')).toBe(false);
  expect(isCapital('10,000,000元')).toBe(true);
  expect(isCapital('7098.3865万人民币')).toBe(true);
  expect(isCapital('123456.78元')).toBe(true);
});
