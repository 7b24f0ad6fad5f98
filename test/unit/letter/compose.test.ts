import { describe, expect, test } from 'vitest';
import { composeLetter } from '../../../electron/core/letter/compose.ts';
import { fillTemplate } from '../../../electron/core/letter/filling.ts';
import { layOutLetter } from '../../../electron/core/letter/layout.ts';
import { type Mark, points } from '../../../electron/core/letter/page-geometry.ts';
import { type CaseDocument, caseDocumentSchema, caseFormat } from '../../../shared/model/case-document.ts';
import {
  fonts,
  letterOf,
  longestName,
  now,
  platformName,
  requestOf,
  sample,
  signatureNames,
  template,
} from './letter-samples.ts';
import { textOfPages, withPdf } from './printed-letter.ts';

const empty = caseDocumentSchema.parse({ format: caseFormat });
const marksOf = (document: CaseDocument) =>
  layOutLetter(fillTemplate(template, document, platformName), template, fonts).map(({ marks }) => marks);
const textOf = (marks: readonly Mark[]) =>
  marks.map((mark) => (mark.kind === 'text' ? mark.text : '')).join('');

describe('a complete letter', () => {
  test('says who authorizes whom, for what, and how long', async () => {
    const [page] = await textOfPages((await letterOf(sample())).bytes);
    for (const text of [
      '授权委托书',
      '授权方（签名归属方）：杭州云杉秋实网络科技有限公司',
      '统一社会信用代码：91330106MA2XK7TQ4W',
      '被授权方（签名申请方）：上海拾光信息技术有限公司',
      '统一社会信用代码：91310115MA1KXT3R6E',
      '在阿里云平台实名认证的账号',
      '共4个，为【云杉秋实】、【云杉网络】、【云杉优选】、【秋实云仓】。',
      '自2026年11月21日起至2028年11月20日止',
      '授权方（盖章）：杭州云杉秋实网络科技有限公司',
      '法定代表人或负责人（签字）：',
      '日期：',
    ]) {
      expect(page).toContain(text);
    }
  });

  test('prints the day of signing where it is known', async () => {
    const [page] = await textOfPages((await letterOf(sample({ signedOn: '2026-11-05' }))).bytes);
    expect(page).toMatch(/日期：2026年11月5日$/);
  });

  test('ignores signatures that are still empty', async () => {
    const [page] = await textOfPages((await letterOf(sample({ signatures: ['', '云杉', '  '] }))).bytes);
    expect(page).toContain('共1个，为【云杉】。');
  });

  test('prints a date as typed where it is none', async () => {
    const document = sample();
    document.authorization.validTo = '明年底';
    const [page] = await textOfPages((await letterOf(document)).bytes);
    expect(page).toContain('起至明年底止');
  });
});

describe('pages', () => {
  test.each([0, 1, 4, 20, 40])('%i signatures fit on one', async (count) => {
    expect((await letterOf(sample({ signatures: signatureNames(count) }))).pages).toBe(1);
  });

  test('100 signatures go on to a second one, numbered, with all names in order', async () => {
    const names = signatureNames(100);
    expect(new Set(names).size).toBe(100);
    const { bytes, pages } = await letterOf(sample({ signatures: names }));
    const texts = await textOfPages(bytes);
    expect(pages).toBe(2);
    expect(texts.map((text) => /第\d页共\d页$/.exec(text)?.[0])).toEqual(['第1页共2页', '第2页共2页']);
    const text = texts.map((page) => page.replace(/第\d页共\d页$/, '')).join('');
    expect(text).toContain(`共100个，为${names.map((name) => `【${name}】`).join('、')}。`);
  });

  test('never begin with the places for seal and signature', () => {
    for (let count = 1; count <= 100; count += 1) {
      const pages = marksOf(sample({ signatures: signatureNames(count) }));
      const last = textOf(pages.at(-1) ?? []);
      expect(last.indexOf('授权方（盖章）')).toBeGreaterThan(10);
    }
  });

  test('keep names of any length', async () => {
    const endless = '北辰星河'.repeat(600);
    const { bytes, pages } = await letterOf(sample({ organizationName: endless }));
    const text = (await textOfPages(bytes)).map((page) => page.replace(/第\d+页共\d+页$/, '')).join('');
    expect(pages).toBeGreaterThan(2);
    expect(text).toContain(`授权方（签名归属方）：${endless}统一`);
    expect(text).toContain(`（盖章）：${endless}法定`);
  });
});

describe('room to write', () => {
  const rulesOf = (document: CaseDocument) =>
    marksOf(document)
      .flat()
      .filter((mark) => mark.kind === 'rule');

  test('is left for everything an empty case lacks', async () => {
    const { bytes, pages } = await letterOf(empty);
    expect(pages).toBe(1);
    // Four particulars, the count, three signatures, two dates, seal, signature, and the day of signing.
    expect(rulesOf(empty)).toHaveLength(4 + 1 + 3 + 6 + 1 + 1 + 3);
    const [page] = await textOfPages(bytes);
    expect(page).toContain('共个，为【】、【】、【】。');
    expect(page).toContain('自年月日起至年月日止');
  });

  test('is left in a complete letter for the signature and its day alone', () => {
    const rules = rulesOf(sample());
    expect(rules).toHaveLength(1 + 3);
    expect(Math.max(...rules.map(({ width }) => width))).toBeGreaterThan(points(30));
  });

  test.each([
    ['usual names', sample()],
    ['the longest names', sample({ organizationName: longestName, accountHolderName: longestName })],
    ['20 signatures', sample({ signatures: signatureNames(20) })],
    ['an empty case', empty],
  ])('is left for a round seal of 42 mm between the text and the signature: %s', (_, document) => {
    const marks = marksOf(document).at(-1) ?? [];
    const lines = [...Map.groupBy(marks, ({ y }) => y).entries()].sort(([a], [b]) => a - b);
    const at = (start: string) => lines.findIndex(([, line]) => textOf(line).startsWith(start));
    const seal = at('授权方（盖章）');
    const textAbove = lines[seal - 1]?.[0] ?? Number.NaN;
    const signature = lines[at('法定代表人或负责人')]?.[0] ?? Number.NaN;
    const size = Math.max(
      ...marks.map((mark) => (mark.kind === 'text' && mark.y === signature ? mark.size : 0)),
    );
    expect(signature - size - (textAbove + size * 0.15)).toBeGreaterThan(points(42));
  });
});

describe('what cannot be printed', () => {
  test('is a character no font has, named with its field', async () => {
    const document = sample({
      organizationName: '杭州\u{20001}面馆',
      signatures: ['云杉', '\u{20001}\u{e000}'],
    });
    const { bytes, pages, problems } = await composeLetter(requestOf(document));
    expect({ bytes, pages }).toEqual({ bytes: null, pages: 0 });
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['glyph-missing', 'organization.name'],
      ['glyph-missing', 'signatures.1.text'],
    ]);
    expect(problems[0]?.message).toContain('“授权方名称”里的“\u{20001}”（U+20001）');
    expect(problems[1]?.message).toContain('“第 2 个签名”');
    expect(problems[1]?.message).toContain('U+E000');
  });

  test('is more than 100 signatures', async () => {
    const { bytes, problems } = await composeLetter(
      requestOf(sample({ signatures: [...signatureNames(100), '云杉到店'] })),
    );
    expect(bytes).toBeNull();
    expect(problems).toMatchObject([{ code: 'letter-too-many-signatures', field: 'signatures' }]);
  });

  test('is text of a length that no name has', async () => {
    const { bytes, problems } = await composeLetter(
      requestOf(sample({ organizationName: '北辰'.repeat(1e5) })),
    );
    expect(bytes).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['letter-too-long']);
  });

  test('is not an accent written apart from its letter', async () => {
    const document = sample({ organizationName: 'Cafe\u0301 Mu\u0308ller Ltd.' });
    const [page] = await textOfPages((await letterOf(document)).bytes);
    expect(page).toContain('授权方（签名归属方）：CaféMüllerLtd.统一');
  });

  test('is not what leaves no ink anyway', async () => {
    const name = '\ufeff杭州\u200b云杉\t秋实\r\n有限公司\ufe00 ';
    const [page] = await textOfPages((await letterOf(sample({ organizationName: name }))).bytes);
    expect(page).toContain('授权方（签名归属方）：杭州云杉秋实有限公司统一');
  });
});

describe('the file', () => {
  test.each([
    ['4 signatures', sample()],
    ['100 signatures', sample({ signatures: signatureNames(100) })],
    ['the longest names', sample({ organizationName: longestName, accountHolderName: longestName })],
  ])('is at most 40 kB with %s', async (_, document) => {
    expect((await letterOf(document)).bytes.length).toBeLessThanOrEqual(40_000);
  });

  test('is the same for the same case at the same moment, whatever was composed before', async () => {
    const first = (await letterOf(sample())).bytes;
    // Shares the outline of 一, which a letter printed earlier must not bring into a later one.
    await letterOf(sample({ signatures: ['\u2f00号'] }));
    expect(Buffer.from((await letterOf(sample())).bytes).equals(first)).toBe(true);
  });

  test('says what it is, in Chinese, and nothing about the parties', async () => {
    const { bytes } = await letterOf(sample());
    const info = await withPdf(bytes, async (pdf) => (await pdf.getMetadata()).info);
    expect(info).toMatchObject({ Title: '授权委托书', Producer: '备妥', Language: 'zh-CN' });
    expect(JSON.stringify(info)).not.toMatch(/云杉|9133/);
    expect(info).toMatchObject({ CreationDate: `D:${now.toISOString().replace(/[-:T]|\.\d+/g, '')}` });
  });
});
