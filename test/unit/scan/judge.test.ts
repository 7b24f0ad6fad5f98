import { describe, expect, test } from 'vitest';
import { authorizee, goodPage, goodSeal, judged, told } from './evidence-samples.ts';

const sealed = (change: Partial<typeof goodSeal>) => told([{ seals: [{ ...goodSeal, ...change }] }]);
const blank = (field: string, area: number, more = {}) => ({
  field,
  ink: { area, width: area, height: area, box: [0, 0, 0.1, 0.1] as const },
  isShown: true,
  isCovered: false,
  ...more,
});
const text = (state: 'doubtful' | 'different' | 'missing', more = {}) => ({
  path: 'signatures.0.text',
  expected: '【云杉】',
  read: state === 'missing' ? '' : '【云彬】',
  state,
  unknown: '',
  box: [0, 0, 0.1, 0.1] as const,
  ...more,
});

test('nothing is said of a page on which nothing is wrong', () => {
  expect(told([{}])).toEqual([]);
});

describe('the seal', () => {
  test('missing, of another colour, on a page without any colour', () => {
    expect(told([{ seals: [] }])).toEqual(['error scan.seal-missing']);
    expect(sealed({ colour: 'coloured' })).toEqual(['error scan.seal-not-red']);
    expect(told([{ seals: [{ ...goodSeal, colour: 'grey' }], colour: 0 }])).toEqual([
      'error scan.black-and-white',
    ]);
  });

  test('cut off, with a gap, elsewhere', () => {
    expect(sealed({ outside: 0.2 })).toEqual(['error scan.seal-cut']);
    expect(sealed({ closed: 0.5 })).toEqual(['error scan.seal-broken']);
    expect(sealed({ closed: 0.7 })).toEqual(['warning scan.seal-faint']);
    expect(sealed({ inPlace: false })).toEqual(['warning scan.seal-place']);
  });

  test('of another party, when its name can be read', () => {
    const named = (name: string, confidence = 0.95) => sealed({ name: { text: name, confidence } });
    expect(named(authorizee)).toEqual(['error scan.seal-other']);
    expect(named('深圳市远帆信息技术有限公司')).toEqual(['error scan.seal-other']);
    expect(named('深圳市远帆信息技术有限公司', 0.75)).toEqual(['warning scan.seal-doubtful']);
    expect(named('圳远', 0.4)).toEqual(['note scan.seal-unreadable']);
    expect(named('杭州云杉秋实网络科技有限公司sI')).toEqual([]);
    expect(named('州云杉秋实网络料技有限公司')).toEqual([]);
  });

  test('of limited use', () => {
    expect(sealed({ words: { text: '合同专用章', confidence: 0.9 } })).toEqual(['warning scan.seal-purpose']);
  });

  test('the best of several counts', () => {
    expect(told([{ seals: [{ ...goodSeal, inPlace: false, closed: 0.5 }, goodSeal] }])).toEqual([]);
  });
});

describe('what is written by hand', () => {
  const date = blank('authorization.signedOn', 20);
  test('a signature that is missing, faint or under a seal', () => {
    expect(told([{ blanks: [blank('closing.signature', 0), date] }])).toEqual(['error scan.unsigned']);
    expect(told([{ blanks: [blank('closing.signature', 2), date] }])).toEqual([
      'warning scan.signature-faint',
    ]);
    expect(told([{ blanks: [blank('closing.signature', 0, { isCovered: true }), date] }])).toEqual([
      'warning scan.signature-covered',
    ]);
  });

  test('a date that is missing or not complete', () => {
    const signature = blank('closing.signature', 20);
    const day = (area: number) => blank('authorization.signedOn', area);
    expect(told([{ blanks: [signature, day(0), day(0), day(0)] }])).toEqual(['error scan.undated']);
    expect(told([{ blanks: [signature, day(3), day(3), day(0)] }])).toEqual(['warning scan.date-incomplete']);
  });

  test('places beyond the picture are said to be cut off, not to be empty', () => {
    const unseen = { isShown: false };
    const blanks = [blank('closing.signature', 0, unseen), blank('authorization.signedOn', 0, unseen)];
    expect(told([{ blanks, lost: 12 }])).toEqual(['error scan.text-lost:0.0']);
  });

  test('a value left open in the case must be written on the paper', () => {
    const blanks = [...goodPage.blanks, blank('accountHolder.creditCode', 0)];
    expect(told([{ blanks }])).toEqual(['error scan.blank-open:accountHolder.creditCode']);
  });
});

describe('the text', () => {
  test('different and missing are errors with both texts, doubtful a warning', () => {
    expect(told([{ texts: [text('different')] }])).toEqual(['error scan.text-different:signatures.0.text']);
    expect(told([{ texts: [text('missing')] }])).toEqual(['error scan.text-missing:signatures.0.text']);
    expect(told([{ texts: [text('doubtful')] }])).toEqual(['warning scan.text-doubtful:signatures.0.text']);
    const page = { ...goodPage, texts: [text('different')] };
    const [finding] = judged({ pages: [page], letterPages: ['closing'], notCompared: [] });
    expect(finding?.message).toContain('【云杉】');
    expect(finding?.message).toContain('【云彬】');
    expect(finding?.place).toEqual({ file: 0, page: 0, box: [0, 0, 0.1, 0.1] });
  });

  test('what the reader does not know is a note that names it, and is not called the same', () => {
    const page = { ...goodPage, texts: [{ ...text('doubtful'), state: 'same' as const, unknown: '骉' }] };
    expect(told([page])).toEqual(['note scan.text-unknown:signatures.0.text']);
    const [finding] = judged({ pages: [page], letterPages: ['closing'], notCompared: [] });
    expect(finding?.message).toContain('骉');
  });

  test('is not judged where nobody could read it', () => {
    expect(told([{ texts: [text('different')], edge: 1.2 }])).toEqual(['error scan.too-blurred:0.0']);
  });
});

describe('pages', () => {
  test('one that is missing, one that is there twice, one of another paper', () => {
    expect(told([{}], ['stated', 'closing'])).toEqual(['error scan.page-missing:1']);
    expect(told([{}, { file: 1, found: 0.4 }])).toEqual(['note scan.page-twice:0']);
    expect(told([{}, { file: 1, letterPage: null }])).toEqual(['note scan.page-unknown:1.0']);
  });

  test('one of a platform’s own words alone may stay away, and what has no words is not known again', () => {
    expect(told([{}], ['closing', 'plain'])).toEqual(['warning scan.page-missing:1']);
    expect(told([{}, { page: 1, letterPage: null }], ['closing', 'bare'])).toEqual([]);
    expect(told([{}], ['closing', 'bare'])).toEqual([]);
  });

  test('the page that is sealed need not be the last', () => {
    const unsealed = { page: 1, letterPage: 1, seals: [], blanks: [] };
    expect(told([{}, unsealed], ['closing', 'stated'])).toEqual([]);
    expect(told([{ ...unsealed, page: 0, letterPage: 0 }], ['closing'])).toContain('error scan.seal-missing');
  });

  test('what a platform’s own letter was not filled in with is named', () => {
    expect(told([{}], ['closing'], ['authorization.validTo'])).toEqual(['note scan.not-compared']);
  });

  test('another paper altogether', () => {
    const texts = [text('missing'), text('missing', { path: 'organization.name' })];
    expect(told([{ letterPage: null, texts, text: '房屋租赁合同' }])).toEqual(['error scan.other-paper']);
  });

  test('a letter on the platform’s own template is checked by its words', () => {
    const page = { letterPage: null, text: '短信签名授权委托书' };
    expect(told([page])).toEqual(['note scan.other-template']);
    expect(told([{ ...page, texts: [...goodPage.texts, text('missing')] }])).toEqual([
      'warning scan.text-missing:signatures.0.text',
      'note scan.other-template',
    ]);
  });
});
