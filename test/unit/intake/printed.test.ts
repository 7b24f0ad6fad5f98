import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedValues } from '../../../shared/intake/printed.ts';
import { settled, unsettled } from '../../../shared/intake/settle.ts';
import type { StoredFile } from '../../../shared/model/case-record.ts';
import { checkPlatforms } from '../../../shared/rules/check.ts';
import { documents } from '../rules/any-document.ts';
import { packs, today } from '../rules/fixture.ts';
import { caseWith, emblem, field, fileId, legalPersonCard, licence, picture } from './pictures.ts';

const certificate = caseWith((document) => {
  document.files.certificate = fileId('a');
});
const doubtfulLicence = () => {
  const found = licence();
  found.fields.companyName = field('杭州云衫信息技术有限公司', { needsReview: true, confidence: 0.6 });
  return picture('a', found);
};
const nameIn = (file: StoredFile) =>
  printedValues(certificate, [file]).find(({ path }) => path === 'organization.name')?.value;

describe('what the papers say', () => {
  test('is what was read without doubt, with its paper', () => {
    expect(printedValues(certificate, [picture('a', licence())])).toContainEqual({
      path: 'legalPerson.name',
      value: '陆知远',
      slot: 'certificate',
    });
  });

  test('is nothing where the reading is in doubt', () => {
    expect(nameIn(doubtfulLicence())).toBeUndefined();
  });

  test('is what a person found it to be', () => {
    const file = settled(doubtfulLicence(), ['0.companyName'], '杭州云杉信息技术有限公司');
    expect(nameIn(file)).toBe('杭州云杉信息技术有限公司');
    expect(nameIn(unsettled(file, ['0.companyName']))).toBeUndefined();
  });

  test('is nothing where somebody looked and it is not known what was found', () => {
    expect(nameIn(settled(doubtfulLicence(), ['0.companyName'], undefined))).toBeUndefined();
    expect(nameIn({ ...picture('a', licence()), confirmed: ['0.companyName'] })).toBeUndefined();
  });

  test('is nothing of a picture in no place of the case, and nothing of one in the wrong place', () => {
    expect(printedValues(caseWith(), [picture('a', licence())])).toEqual([]);
    expect(printedValues(certificate, [picture('a', legalPersonCard())])).toEqual([]);
  });

  test('is one value for each paper that speaks of a field', () => {
    const document = caseWith(({ files }) => {
      files.certificate = fileId('a');
      files.legalPersonIdPortrait = fileId('b');
    });
    const files = [picture('a', licence({ legalPersonName: '陆之远' })), picture('b', legalPersonCard())];
    const names = printedValues(document, files).filter(({ path }) => path === 'legalPerson.name');
    expect(names).toEqual([
      { path: 'legalPerson.name', value: '陆之远', slot: 'certificate' },
      { path: 'legalPerson.name', value: '陆知远', slot: 'legalPersonIdPortrait' },
    ]);
  });
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', 'long-term', '陆知远'),
);
const side = fc.oneof(
  fc.record({ companyName: text, creditCode: text, legalPersonName: text, validTo: text }).map(licence),
  fc.tuple(text, text).map(([from, to]) => emblem(from, to)),
);
const file = fc
  .record({
    found: fc.array(side, { maxLength: 2 }),
    doubt: fc.boolean(),
    confirmed: fc.subarray(['0.companyName', '1.legalPersonName', '0.validTo', '9.name']),
    settled: fc.option(fc.dictionary(fc.constantFrom('0.companyName', '0.validTo'), text), {
      nil: undefined,
    }),
  })
  .map(({ found, doubt, confirmed, settled: said }): StoredFile => {
    for (const { fields } of found) if (fields.companyName) fields.companyName.needsReview = doubt;
    return { ...picture('a', ...found), confirmed, ...(said && { settled: said }) };
  });

test('any files in any case are judged without failing', () => {
  fc.assert(
    fc.property(documents, fc.array(file, { maxLength: 2 }), (any, files) => {
      const document = {
        ...any,
        platforms: ['aliyun', 'huaweicloud'],
        files: { ...any.files, certificate: fileId('a'), legalPersonIdEmblem: fileId('a') },
      };
      const printed = printedValues(document, files);
      for (const { message, fix } of checkPlatforms({ document, packs, today, printed })) {
        for (const said of [message, fix]) expect(said).not.toMatch(/undefined|NaN/);
      }
    }),
    { numRuns: 200 },
  );
});
