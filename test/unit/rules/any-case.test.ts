import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseDocument, caseDocumentSchema, caseFormat } from '../../../shared/model/case-document.ts';
import type { FileFacts } from '../../../shared/model/file-facts.ts';
import type { PrintedValue } from '../../../shared/model/printed-value.ts';
import { checkPlatforms } from '../../../shared/rules/check.ts';
import { findingIds } from '../../../shared/rules/finding-ids.ts';
import { valueAt } from '../../../shared/rules/paths.ts';
import { anyText, creditCodes, days, residentIds } from '../identifiers/arbitraries.ts';
import { documents } from './any-document.ts';
import { packs, today } from './fixture.ts';

const platforms = packs.map(({ id }) => id);

/** Facts for some of the files a document names, and for some it does not. */
function factsFor(document: CaseDocument): fc.Arbitrary<FileFacts[]> {
  const { other, ...slots } = document.files;
  return fc.array(
    fc.record({
      reference: fc.constantFrom('nowhere', ...Object.values(slots), ...other),
      name: fc.string({ unit: 'binary', maxLength: 90 }),
      state: fc.constantFrom('readable', 'missing', 'unreadable'),
      mediaType: fc.constantFrom('image/jpeg', 'image/heic', 'application/pdf', 'application/zip', '', 'x'),
      bytes: fc.oneof(fc.maxSafeNat(), fc.constant(0)),
      pixels: fc.option(fc.record({ width: fc.nat(9_000), height: fc.nat(9_000) })),
      pages: fc.option(fc.nat(30)),
    }),
    { maxLength: 12 },
  );
}

/** What papers may be read to say of the fields of a case, and of some it has not. */
const anyPrinted: fc.Arbitrary<PrintedValue[]> = fc.array(
  fc.record({
    path: fc.constantFrom(
      'organization.name',
      'organization.creditCode',
      'organization.certificate.validTo',
      'legalPerson.name',
      'administrator.document.number',
      'signatures.0.text',
      'nowhere',
    ),
    value: fc.oneof(anyText, creditCodes, residentIds, days, fc.constantFrom('', 'long-term', '云帆')),
    slot: fc.constantFrom('certificate', 'legalPersonIdPortrait', 'administratorIdPortrait'),
  }),
  { maxLength: 6 },
);

const withFiles = documents
  .map((document) => ({ ...document, platforms }))
  .chain((document) =>
    fc.tuple(factsFor(document), anyPrinted).map(([files, printed]) => ({ document, files, printed })),
  );

/** Whatever of a JSON value the schema of a case takes: parts of the right shape with anything inside. */
const fromJson = fc
  .record(
    Object.fromEntries(
      Object.keys(caseDocumentSchema.shape).map((key) => [key, fc.oneof(fc.jsonValue(), fc.constant({}))]),
    ),
    { requiredKeys: [] },
  )
  .map((json) => {
    let document = caseDocumentSchema.parse({ format: caseFormat, platforms });
    for (const [key, value] of Object.entries(json)) {
      const changed = { ...document, [key]: value, platforms, format: caseFormat };
      document = caseDocumentSchema.safeParse(changed).data ?? document;
    }
    return document;
  });

/** The same values with the keys of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

describe('any case on every platform', () => {
  it('is judged without failing, with files and without, each finding at a place of the document', () => {
    fc.assert(
      fc.property(withFiles, ({ document, files, printed }) => {
        for (const finding of checkPlatforms({ document, packs, today, files, printed })) {
          expect(valueAt(document, finding.path), `${finding.id} ${finding.path}`).toBeDefined();
          expect(findingIds).toContain(finding.id);
          for (const text of [finding.message, finding.fix]) expect(text).not.toMatch(/undefined|NaN|null/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is judged without failing when made from any JSON', () => {
    fc.assert(
      fc.property(fromJson, (document) => {
        for (const { path, id } of checkPlatforms({ document, packs, today, files: [] })) {
          expect(valueAt(document, path), `${id} ${path}`).toBeDefined();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has the same findings in the same order, however it was written', () => {
    fc.assert(
      fc.property(withFiles, ({ document, files, printed }) => {
        const again = caseDocumentSchema.parse(turned(document));
        const findings = checkPlatforms({ document, packs, today, files, printed });
        expect(checkPlatforms({ document: again, packs, today, files, printed })).toEqual(findings);
      }),
      { numRuns: 30 },
    );
  });

  it('shows no two findings as one', () => {
    fc.assert(
      fc.property(withFiles, ({ document, files, printed }) => {
        const findings = checkPlatforms({ document, packs, today, files, printed });
        const said = findings.map(({ platform, id, path, message }) =>
          JSON.stringify([platform, id, path, message]),
        );
        expect(new Set(said).size).toBe(said.length);
      }),
      { numRuns: 30 },
    );
  });
});
