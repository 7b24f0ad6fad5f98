import { describe, expect, test } from 'vitest';
import { composeLetter } from '../../../electron/core/letter/compose.ts';
import { fillTemplate } from '../../../electron/core/letter/filling.ts';
import { layOutLetter } from '../../../electron/core/letter/layout.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { LetterPart } from '../../../shared/model/letter-template.ts';
import { letterBasis } from '../../../shared/rules/letter-basis.ts';
import { fonts, platformName, requestOf, sample, template } from './letter-samples.ts';
import { textOfPages } from './printed-letter.ts';

const foreignName = 'Hangzhou Yunshan Qiushi Network Technology Co., Ltd.';

/** The sample letter's case with second names and an operator. */
function full(change: { namesOperator?: boolean; foreignName?: string } = {}): CaseDocument {
  const document = sample();
  document.organization.foreignName = change.foreignName ?? foreignName;
  document.accountHolder.foreignName = 'Shanghai Shiguang Information Technology Co., Ltd.';
  document.administrator.name = '林晓芸';
  document.administrator.mobile = '13912345678';
  document.authorization.namesOperator = change.namesOperator ?? true;
  return document;
}

async function textOf(document: CaseDocument, wantedParts: readonly LetterPart[] = []): Promise<string> {
  const { bytes } = await composeLetter({ ...requestOf(document), wantedParts });
  if (bytes === null) throw new Error('no letter');
  return (await textOfPages(bytes)).join('');
}

describe('names in a second language', () => {
  test('stand below the first, each with its party', async () => {
    expect(await textOf(full())).toMatch(
      /签名归属方）：杭州云杉秋实网络科技有限公司外文名称：HangzhouYunshan.*?信用代码.*签名申请方）：上海拾光信息技术有限公司外文名称：ShanghaiShiguang/,
    );
  });

  test('are left out where there are none', async () => {
    expect(await textOf(sample())).not.toContain('外文名称');
  });

  test('are lines to write on where the platform wants them', async () => {
    const { bytes, plan } = await composeLetter({ ...requestOf(sample()), wantedParts: ['foreignNames'] });
    expect(bytes).not.toBeNull();
    expect(plan.pages.flatMap(({ blanks }) => blanks.map(({ field }) => field))).toEqual(
      expect.arrayContaining(['organization.foreignName', 'accountHolder.foreignName']),
    );
  });

  test('break between words, and leave no word of one letter on a line', () => {
    const long =
      'Inner Mongolia Hulunbuir Ewenki Autonomous Banner Agriculture and Animal Husbandry Investment Group Co., Ltd. A';
    const marks = layOutLetter(
      fillTemplate(template, full({ foreignName: long }), platformName),
      template,
      fonts,
    )
      .flatMap((page) => page.marks)
      .filter((mark) => mark.kind === 'text' && mark.field === 'organization.foreignName');
    const lines = [...Map.groupBy(marks, ({ y }) => y).values()].map((line) =>
      line
        .toSorted((a, b) => a.x - b.x)
        .map((mark) => (mark.kind === 'text' ? mark.text : ''))
        .join(''),
    );
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map((line) => line.trim()).join(' ')).toBe(long);
    expect(lines.at(-1)?.length).toBeGreaterThan(2);
  });
});

describe('who handles the matter', () => {
  test('is named where the case says so, and only then', async () => {
    expect(await textOf(full())).toMatch(/经办人：林晓芸经办人电话：13912345678/);
    expect(await textOf(full({ namesOperator: false }))).not.toMatch(/经办人|13912345678/);
  });

  test('is named where the platform wants it, whatever the case says', async () => {
    expect(await textOf(full({ namesOperator: false }), ['operator'])).toContain('经办人：林晓芸');
  });

  test('is a problem only where it is printed and cannot be', async () => {
    const document = full();
    document.administrator.name = '林\u{2EBF0}';
    const { problems } = await composeLetter(requestOf(document));
    expect(problems).toMatchObject([{ code: 'glyph-missing', field: 'administrator.name' }]);
    document.authorization.namesOperator = false;
    expect((await composeLetter(requestOf(document))).problems).toEqual([]);
  });
});

test('a letter with all of it still fits one page', async () => {
  const { pages } = await composeLetter(requestOf(full()));
  expect(pages).toBe(1);
});

describe('what a signed letter is compared with', () => {
  test('is another once a second name or the operator is stated', () => {
    const plain = sample();
    const named = full({ namesOperator: false });
    const operated = full();
    expect(new Set([plain, named, operated].map(letterBasis)).size).toBe(3);
  });

  test('stays the same when the operator changes who is not named', () => {
    const named = full({ namesOperator: false });
    const before = letterBasis(named);
    named.administrator.mobile = '13912345679';
    expect(letterBasis(named)).toBe(before);
  });
});
