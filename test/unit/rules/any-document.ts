import fc from 'fast-check';
import {
  caseDocumentSchema,
  caseFormat,
  certificateTypeSchema,
  identityDocumentTypeSchema,
  organizationKindSchema,
  purposeSchema,
  signatureBasisSchema,
} from '../../../shared/model/case-document.ts';
import { anyText, creditCodes, days, residentIds } from '../identifiers/arbitraries.ts';

const text = fc.oneof(
  fc.constant(''),
  anyText,
  creditCodes,
  residentIds,
  days,
  fc.constantFrom('long-term', '2026.1.1', '云帆', '杭州云帆科技有限公司'),
  fc.constantFrom(
    '云帆（杭州）科技',
    '云帆(杭州)科技',
    '杭州科技',
    '知行合伙企业（有限合伙）',
    'HZYF',
    '移动•云帆',
  ),
);
const period = { validFrom: text, validTo: text };
const person = fc.record({
  name: text,
  document: fc.record({
    type: fc.constantFrom(...identityDocumentTypeSchema.options),
    number: text,
    ...period,
  }),
});
const files = fc.record(
  Object.fromEntries(
    [
      'certificate',
      'administratorIdPortrait',
      'administratorIdEmblem',
      'administratorHandheld',
      'legalPersonIdPortrait',
      'letterScan',
      'trademark',
    ].map((slot) => [slot, text]),
  ),
);

/** Any case document: empty, half filled, nonsense. */
export const documents = fc
  .record({
    format: fc.constant(caseFormat),
    platforms: fc.array(fc.constantFrom('aliyun', 'nowhere'), { maxLength: 3 }),
    purpose: fc.constantFrom(...purposeSchema.options),
    qualificationName: text,
    remark: text,
    organization: fc.record({
      kind: fc.constantFrom(...organizationKindSchema.options),
      name: text,
      creditCode: text,
      landline: text,
      certificate: fc.record({ type: fc.constantFrom(...certificateTypeSchema.options), ...period }),
    }),
    legalPerson: person,
    administrator: fc.tuple(person, text).map(([base, mobile]) => ({ ...base, mobile })),
    accountHolder: fc.record({ name: text, creditCode: text }),
    signatures: fc.array(
      fc.record({
        text,
        basis: fc.constantFrom(...signatureBasisSchema.options),
        scene: text,
        trademark: fc.option(fc.record({ name: text, registrationNumber: text, applicant: text, ...period })),
        app: fc.option(fc.record({ name: text, icpNumber: text, storeUrl: text })),
      }),
      { maxLength: 4 },
    ),
    authorization: fc.record({ name: text, ...period, signedOn: text }),
    files: fc.tuple(files, fc.array(text, { maxLength: 2 })).map(([slots, other]) => ({ ...slots, other })),
  })
  .map((value) => caseDocumentSchema.parse(value));
