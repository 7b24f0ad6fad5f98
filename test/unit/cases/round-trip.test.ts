import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type CaseDocument,
  caseDocumentSchema,
  certificateTypeSchema,
  identityDocumentTypeSchema,
  organizationKindSchema,
  purposeSchema,
  signatureBasisSchema,
} from '../../../shared/model/case-document.ts';
import { openStore } from './open-store.ts';

/** Any string of UTF-16 units, lone surrogates and controls among them: what a browser may send. */
const text = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});
const period = { validFrom: text, validTo: text };
const identityDocument = fc.record({
  type: fc.constantFrom(...identityDocumentTypeSchema.options),
  number: text,
  ...period,
});
const kind = fc.constantFrom(...organizationKindSchema.options);

const anyDocument: fc.Arbitrary<CaseDocument> = fc.record({
  format: fc.constant('beituo-case/1' as const),
  title: text,
  client: text,
  platforms: fc.array(text),
  purpose: fc.constantFrom(...purposeSchema.options),
  qualificationName: text,
  remark: text,
  shareWithOtherProducts: fc.boolean(),
  organization: fc.record({
    kind,
    name: text,
    foreignName: text,
    creditCode: text,
    landline: text,
    certificate: fc.record({ type: fc.constantFrom(...certificateTypeSchema.options), ...period }),
  }),
  legalPerson: fc.record({ name: text, document: identityDocument }),
  administrator: fc.record({ name: text, mobile: text, email: text, document: identityDocument }),
  accountHolder: fc.record({ kind, name: text, foreignName: text, creditCode: text }),
  signatures: fc.array(
    fc.record({
      text,
      basis: fc.constantFrom(...signatureBasisSchema.options),
      scene: text,
      trademark: fc.option(fc.record({ name: text, registrationNumber: text, applicant: text, ...period })),
      app: fc.option(fc.record({ name: text, icpNumber: text, storeUrl: text })),
    }),
  ),
  authorization: fc.record({ name: text, ...period, signedOn: text, namesOperator: fc.boolean() }),
  acceptedFindings: fc.array(
    fc.record({
      findingId: fc.string({ maxLength: 60 }),
      file: text,
      reason: fc.string({ maxLength: 60 }),
      at: fc.constant('2026-11-21T08:00:00.000Z'),
    }),
  ),
  files: fc.record({
    certificate: text,
    administratorIdPortrait: text,
    administratorIdEmblem: text,
    legalPersonIdPortrait: text,
    legalPersonIdEmblem: text,
    administratorHandheld: text,
    letterScan: text,
    trademark: text,
    other: fc.array(text),
  }),
});

it('gives back exactly what was saved, whatever it is', async () => {
  const { store } = await openStore();
  const { id } = store.create(caseDocumentSchema.parse({ format: 'beituo-case/1' }));
  let version = 1;
  fc.assert(
    fc.property(anyDocument, (document) => {
      version = store.save(id, version, document).version;
      expect(store.open(id).document).toEqual(document);
      expect(store.list({ query: '', trashed: false })[0]?.title).toBe(document.title);
    }),
    { numRuns: 200 },
  );
});
