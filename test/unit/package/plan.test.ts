import { describe, expect, test } from 'vitest';
import { messages } from '../../../shared/messages/index.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import { packagePlanSchema } from '../../../shared/model/package.ts';
import { rulePackSchema } from '../../../shared/model/rule-pack.ts';
import { fileNameOf } from '../../../shared/package/file-names.ts';
import { planPackage } from '../../../shared/package/plan.ts';
import { aliyun, packOf, packs, today } from '../rules/fixture.ts';
import { filesOf, packableCase } from './packable-case.ts';

const planOf = (document: CaseDocument, pack = aliyun, watermark = false, files = filesOf(document)) =>
  planPackage({ document, pack, files, watermark, today });

describe.each(packs)('the package for $name', (pack) => {
  const document = packableCase();
  const plan = planOf(document, pack);
  const targets = plan.materials.flatMap(({ slot, target }) =>
    target === null ? [] : [{ slot, ...target }],
  );

  test('fits the contract', () => {
    expect(packagePlanSchema.parse(plan)).toEqual(plan);
  });

  test('has a file for everything required that the case holds', () => {
    const open = plan.materials.filter(({ need, source }) => need === 'required' && source === null);
    expect(open).toEqual([]);
    expect(targets.length).toBeGreaterThan(0);
  });

  test('names files as the platform takes them, each once, in its order', () => {
    const names = targets.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect([...names].sort()).toEqual(names);
    for (const { slot, name } of targets) {
      const { forbidden, maximumLength } = (
        slot === 'other' ? pack.files.attachments : (pack.files.slots[slot] ?? pack.files.pictures)
      ).name;
      expect(name).toMatch(/^[a-z0-9-]+\.(jpg|png|pdf)$/);
      expect(name.length).toBeLessThanOrEqual(maximumLength === 'unknown' ? 64 : maximumLength);
      if (forbidden !== 'unknown') {
        expect([...name].filter((character) => forbidden.includes(character))).toEqual([]);
      }
    }
  });

  test('makes nothing larger than the platform takes, 2 MB where it does not say', () => {
    for (const { slot, maximumBytes, limitKnown } of targets) {
      const { maximumBytes: published } =
        slot === 'other' ? pack.files.attachments : (pack.files.slots[slot] ?? pack.files.pictures);
      expect({ limitKnown, maximumBytes }).toEqual(
        published === 'unknown'
          ? { limitKnown: false, maximumBytes: 2_000_000 }
          : { limitKnown: true, maximumBytes: published },
      );
    }
  });

  test('prints no note of use unless asked or demanded', () => {
    const { policy } = pack.files.watermark;
    expect(plan.watermark.applied).toBe(policy === 'required');
  });
});

describe('the letter', () => {
  const formats = (id: string) =>
    planOf(packableCase(), packOf(id)).materials.find(({ slot }) => slot === 'letterScan')?.target?.name;

  test('stays a PDF where those are taken and becomes a picture elsewhere', () => {
    expect(formats('huaweicloud')).toMatch(/-letter\.pdf$/);
    expect(formats('aliyun')).toMatch(/-letter\.jpg$/);
  });

  test('is missed in a package that others apply for', () => {
    const plan = planOf(packableCase({ 'files.letterScan': '' }));
    const complete = { ...packableCase(), files: { ...packableCase().files, letterScan: '' } };
    const without = planOf(complete);
    expect(plan.materials.find(({ slot }) => slot === 'letterScan')?.problems).toEqual([]);
    const letter = without.materials.find(({ slot }) => slot === 'letterScan');
    expect(letter?.problems.map(({ code, field }) => ({ code, field }))).toEqual([
      { code: 'material-missing', field: 'files.letterScan' },
    ]);
    expect(without.unresolved).toBe(true);
    expect(without.name).toContain(messages.uploadPackage.unresolvedSuffix);
  });
});

describe('a case in which nothing is wrong', () => {
  test('makes a package that says so by its name', () => {
    const plan = planOf(packableCase());
    expect(plan.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect({ unresolved: plan.unresolved, problems: plan.problems }).toEqual({
      unresolved: false,
      problems: [],
    });
    expect(plan.name).toBe('杭州云帆科技有限公司-阿里云上传包-20261121');
  });

  test('lists the sheet, the report, the requests and the manifest', () => {
    expect(planOf(packableCase()).documents).toEqual([
      '填写单.pdf',
      '检查报告.pdf',
      'requests/SubmitSmsQualification.json',
      'requests/CreateSmsAuthorizationLetter.json',
      'manifest.json',
    ]);
    expect(planOf(packableCase(), packOf('yihaotong-aliyun')).documents).toEqual([
      '填写单.pdf',
      '检查报告.pdf',
      'manifest.json',
    ]);
  });
});

test('a letter that was checked for another platform is said to be of no use here, and one to the same is not', () => {
  const document = packableCase();
  const scan = { checkedAt: '2026-11-21T04:00:00.000Z', ms: 1, pages: [], findings: [], texts: [] };
  const findingsFor = (platform: string, letter: string, wanted: string) => {
    const files = filesOf(document).map((file) =>
      file.reference === document.files.letterScan ? { ...file, scan: { ...scan, platform, letter } } : file,
    );
    return planOf(document, packOf(wanted), false, files).findings.filter(({ id }) => id.startsWith('scan.'));
  };
  expect(findingsFor('aliyun', '阿里云', 'aliyun')).toEqual([]);
  expect(findingsFor('yihaotong-aliyun', '一号通', 'yihaotong-chuanglan')).toEqual([]);
  const [finding] = findingsFor('aliyun', '阿里云', 'huaweicloud');
  expect(finding).toMatchObject({ id: 'scan.other-letter', severity: 'warning' });
  expect(finding?.message).toContain('阿里云');
});

test('a lost file is a problem of its paper, and the others are planned', () => {
  const document = packableCase();
  const files = filesOf(document).map((file) =>
    file.reference === '执照.jpg' ? { ...file, state: 'missing' as const } : file,
  );
  const { materials, unresolved } = planOf(document, aliyun, false, files);
  expect(materials.find(({ slot }) => slot === 'certificate')).toMatchObject({
    source: null,
    target: null,
    problems: [{ code: 'file-missing', file: '执照.jpg' }],
  });
  expect(materials.filter(({ target }) => target !== null).length).toBeGreaterThan(4);
  expect(unresolved).toBe(true);
});

test('a Word file goes in as it is where the platform takes it, and is refused where it does not', () => {
  const document = packableCase();
  const word = 'application/msword';
  const files = filesOf(document).map((file) =>
    file.reference === '补充 1.jpg' ? { ...file, name: '说明.doc', mediaType: word } : file,
  );
  const further = (id: string) =>
    planOf(document, packOf(id), false, files).materials.find(({ source }) => source?.mediaType === word);
  expect(further('aliyun')?.target).toMatchObject({
    format: 'unchanged',
    name: expect.stringMatching(/\.doc$/),
  });
  expect(further('volcengine')).toMatchObject({ target: null, problems: [{ code: 'material-format' }] });
});

describe('a note of use', () => {
  const withPolicy = (policy: 'required' | 'refused' | 'free') =>
    rulePackSchema.parse({
      ...aliyun,
      files: { ...aliyun.files, watermark: { ...aliyun.files.watermark, policy } },
    });

  test('is refused where the platform refuses it', () => {
    const plan = planOf(packableCase(), withPolicy('refused'), true);
    expect(plan.watermark).toMatchObject({ policy: 'refused', applied: false });
    expect(plan.problems.map(({ code }) => code)).toEqual(['watermark-refused']);
    expect(plan.materials.some(({ target }) => target?.watermark)).toBe(false);
  });

  test('is printed where it is demanded, or free and asked for; never on the letter', () => {
    for (const plan of [
      planOf(packableCase(), withPolicy('required')),
      planOf(packableCase(), withPolicy('free'), true),
    ]) {
      const marked = plan.materials.filter(({ target }) => target?.watermark).map(({ slot }) => slot);
      expect(marked).toContain('certificate');
      expect(marked).not.toContain('letterScan');
    }
    expect(planOf(packableCase(), withPolicy('free')).watermark.applied).toBe(false);
  });
});

test('one photo of both sides gives each place its own document', () => {
  const document = {
    ...packableCase(),
    files: {
      ...packableCase().files,
      administratorIdPortrait: '两面.jpg',
      administratorIdEmblem: '两面.jpg',
    },
  };
  const outline: [number, number][] = [
    [0, 0],
    [1, 0],
    [1, 0.4],
    [0, 0.4],
  ];
  const files = filesOf(document, {
    recognition: {
      documents: [
        { kind: 'id-emblem', outline, fields: {} },
        { kind: 'id-portrait', outline, fields: {} },
      ],
      ms: 1,
      width: 1600,
      height: 1100,
    },
  });
  const { materials } = planOf(document, aliyun, false, files);
  const indexOf = (slot: string) =>
    materials.find((material) => material.slot === slot)?.source?.documentIndex;
  expect(indexOf('administratorIdEmblem')).toBe(0);
  expect(indexOf('administratorIdPortrait')).toBe(1);
  expect(indexOf('letterScan')).toBeNull();
});

test.each([
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
  ['  结尾的点... ', '结尾的点'],
  ['CON', 'CON-'],
  ['字'.repeat(200), '字'.repeat(80)],
])('%j is saved as %j', (text, name) => {
  expect(fileNameOf(text)).toBe(name);
});
