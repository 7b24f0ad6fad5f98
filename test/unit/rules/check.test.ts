import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingSchema } from '../../../shared/model/finding.ts';
import { checkCase, checkPlatforms } from '../../../shared/rules/check.ts';
import { valueAt } from '../../../shared/rules/paths.ts';
import { partOfPath, taskList, taskParts } from '../../../shared/rules/progress.ts';
import { documents } from './any-document.ts';
import { aliyun, changedPack, packs, today, validCase } from './fixture.ts';

describe('checking any document whatever', () => {
  it('never throws, and every finding points to a place that exists', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const findings = checkCase({ document, pack: aliyun, today });
        for (const finding of findings) {
          expect(findingSchema.parse(finding)).toEqual(finding);
          expect(valueAt(document, finding.path), finding.path).toBeDefined();
          expect(taskParts).toContain(partOfPath(finding.path));
        }
        expect(taskList({ document, pack: aliyun, findings }).map(({ part }) => part)).toEqual(taskParts);
      }),
      { numRuns: 300 },
    );
  });

  it.each(packs.map((pack) => [pack.name, pack] as const))('copes with the rules of %s', (_, pack) => {
    fc.assert(
      fc.property(documents, (document) => {
        const findings = checkCase({ document, pack, today });
        for (const finding of findings) {
          expect(valueAt(document, finding.path), finding.path).toBeDefined();
          expect(['all', pack.id]).toContain(finding.platform);
          const { message, fix, source } = finding;
          for (const text of [message, fix, source])
            expect(text, finding.id).not.toMatch(/unknown|undefined|NaN/);
        }
        expect(taskList({ document, pack, findings }).map(({ part }) => part)).toEqual(taskParts);
      }),
      { numRuns: 60 },
    );
  });

  it('says nothing twice', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const keys = checkPlatforms({ document, packs: [aliyun], today }).map((finding) =>
          JSON.stringify(finding),
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 100 },
    );
  });

  it('copes with a whole book pasted into every field', () => {
    const book = '云帆科技'.repeat(5_000);
    const document = validCase('other', {
      'organization.name': `${book}有限公司`,
      'organization.creditCode': book,
      'administrator.document.number': '1'.repeat(20_000),
      'administrator.mobile': book,
      'authorization.validTo': '2026-'.repeat(5_000),
      signatures: [{ text: `${book}甲` }],
    });
    expect(checkCase({ document, pack: aliyun, today }).map(({ id }) => id)).toContain('signature.too-long');
  });

  it('answers the same for the same case and day', () => {
    const document = validCase('other', { 'organization.creditCode': 'x' });
    const input = { document, pack: aliyun, today };
    expect(checkCase(input)).toEqual(checkCase(input));
  });
});

describe('several platforms', () => {
  const second = changedPack({
    id: 'second',
    name: '另一家',
    'signatures.length.maximum': 4,
    'form.sections.1.fields.3.label': '信用代码',
  });

  it('says once what holds everywhere, and for each what it alone demands', () => {
    const document = validCase('self', {
      platforms: ['aliyun', 'second'],
      'organization.creditCode': '1',
      qualificationName: '',
    });
    const findings = checkPlatforms({ document, packs: [aliyun, second], today });
    const platforms = (id: string) =>
      findings.filter((finding) => finding.id === id).map(({ platform }) => platform);
    expect(platforms('credit-code.length')).toEqual(['all']);
    expect(platforms('required.missing')).toEqual(['aliyun', 'second']);
    expect(platforms('signature.too-long')).toEqual(['second']);
  });

  it('names a platform it has no rules for', () => {
    const document = validCase('self', { platforms: ['nowhere'] });
    expect(checkPlatforms({ document, packs: [aliyun], today })).toMatchObject([
      {
        id: 'platform.unknown',
        severity: 'error',
        path: 'platforms',
        message: expect.stringContaining('nowhere'),
      },
    ]);
  });

  it('names each of several unknown platforms', () => {
    const document = validCase('self', { platforms: ['nowhere', 'elsewhere'] });
    const platforms = checkPlatforms({ document, packs: [aliyun], today }).map(({ platform }) => platform);
    expect(platforms).toEqual(['nowhere', 'elsewhere']);
  });

  it('misses a platform', () => {
    const document = validCase('self', { platforms: [] });
    expect(checkPlatforms({ document, packs: [aliyun], today })).toMatchObject([{ id: 'platform.missing' }]);
  });
});
