import { describe, expect, it } from 'vitest';
import type { Purpose } from '../../../shared/model/case-document.ts';
import type { Severity } from '../../../shared/model/finding.ts';
import { type Changes, check, found, validCase } from './fixture.ts';

type Firing = [id: string, severity: Severity, path: string, purpose: Purpose, changes: Changes];

const signature = (text: string, basis = 'shortName'): Changes => ({ signatures: [{ text, basis }] });
const trademark = {
  name: '云帆',
  registrationNumber: '1',
  applicant: '杭州云帆科技有限公司',
  validFrom: '2020-01-01',
  validTo: '2030-01-01',
};

const firings: Firing[] = [
  ['required.missing', 'error', 'organization.name', 'self', { 'organization.name': ' ' }],
  ['required.missing', 'error', 'accountHolder.name', 'other', { 'accountHolder.name': '' }],
  ['required.missing', 'error', 'signatures', 'other', { signatures: [] }],
  ['required.missing', 'error', 'signatures.0.text', 'self', { signatures: [{ text: '' }] }],
  ['required.missing', 'error', 'signatures.0.trademark', 'self', signature('云帆', 'trademark')],
  ['required.missing', 'error', 'organization.landline', 'self', { 'organization.kind': 'government' }],
  ['recommended.missing', 'warning', 'files.certificate', 'self', { 'files.certificate': '' }],
  ['file.missing', 'error', 'files.certificate', 'other', { 'files.certificate': '' }],
  ['file.missing', 'error', 'files.administratorIdEmblem', 'self', { 'files.administratorIdEmblem': '' }],
  ['file.on-request', 'note', 'files.legalPersonIdEmblem', 'self', {}],
  ['file.after-printing', 'note', 'files.letterScan', 'other', {}],
  ['parties.self-mismatch', 'error', 'purpose', 'self', { 'accountHolder.name': '宁波远帆信息服务有限公司' }],
  ['parties.same', 'error', 'accountHolder.name', 'other', { 'accountHolder.name': '杭州云帆科技有限公司' }],
  [
    'parties.same',
    'error',
    'accountHolder.name',
    'other',
    { 'accountHolder.creditCode': '91330106673959654p' },
  ],
  ['text.too-long', 'error', 'qualificationName', 'self', { qualificationName: '云'.repeat(101) }],
  ['text.character', 'error', 'qualificationName', 'self', { qualificationName: '云帆-资质' }],
  ['text.character', 'error', 'organization.name', 'self', { 'organization.name': '云帆，科技' }],
  ['text.digits-only', 'error', 'qualificationName', 'self', { qualificationName: '2026' }],
  [
    'company-name.brackets',
    'note',
    'organization.name',
    'self',
    { 'organization.name': '云帆(杭州)科技有限公司' },
  ],
  [
    'credit-code.letter',
    'error',
    'organization.creditCode',
    'self',
    { 'organization.creditCode': '91330106O73959654P' },
  ],
  [
    'credit-code.check-character',
    'error',
    'accountHolder.creditCode',
    'other',
    { 'accountHolder.creditCode': '12440300MB2C92173A' },
  ],
  [
    'organization.kind-differs',
    'warning',
    'organization.kind',
    'self',
    { 'organization.creditCode': '12330106MA2ABCDEXC' },
  ],
  [
    'organization.sole-proprietor',
    'warning',
    'organization.creditCode',
    'self',
    { 'organization.creditCode': '92330106MA2ABCDEX4' },
  ],
  ['person-name.character', 'error', 'legalPerson.name', 'self', { 'legalPerson.name': '沈知远1' }],
  ['person-name.dot', 'error', 'administrator.name', 'self', { 'administrator.name': '阿依古丽•买买提' }],
  ['person-name.short', 'warning', 'administrator.name', 'self', { 'administrator.name': '林' }],
  [
    'resident-id.check-character',
    'error',
    'legalPerson.document.number',
    'self',
    { 'legalPerson.document.number': '110105198001010017' },
  ],
  [
    'resident-id.birth-future',
    'error',
    'administrator.document.number',
    'self',
    { 'administrator.document.number': '330106205001010018' },
  ],
  [
    'residence-permit.region',
    'error',
    'administrator.document.number',
    'self',
    { 'administrator.document.type': 'residencePermit' },
  ],
  [
    'home-return-permit.length',
    'error',
    'administrator.document.number',
    'self',
    { 'administrator.document': { type: 'homeReturnPermit', number: 'H123' } },
  ],
  [
    'taiwan-permit.character',
    'error',
    'administrator.document.number',
    'self',
    { 'administrator.document': { type: 'taiwanPermit', number: 'A1234567' } },
  ],
  [
    'passport.length',
    'error',
    'legalPerson.document.number',
    'self',
    { 'legalPerson.document': { type: 'passport', number: 'E12' } },
  ],
  [
    'foreign-permanent-resident.region',
    'error',
    'legalPerson.document.number',
    'self',
    { 'legalPerson.document': { type: 'foreignPermanentResident', number: 'AB1' } },
  ],
  [
    'administrator.under-age',
    'warning',
    'administrator.document.number',
    'self',
    { 'administrator.document.number': '330106201001010018' },
  ],
  ['administrator.one-organization', 'note', 'administrator.name', 'other', {}],
  ['mobile.length', 'error', 'administrator.mobile', 'self', { 'administrator.mobile': '1380013800' }],
  ['mobile.virtual', 'warning', 'administrator.mobile', 'self', { 'administrator.mobile': '17010000000' }],
  ['mobile.device', 'warning', 'administrator.mobile', 'self', { 'administrator.mobile': '14400000000' }],
  [
    'landline.mobile',
    'error',
    'organization.landline',
    'self',
    { 'organization.kind': 'institution', 'organization.landline': '13800138000' },
  ],
  [
    'date.form',
    'error',
    'organization.certificate.validFrom',
    'self',
    { 'organization.certificate.validFrom': '2015年1月1日' },
  ],
  [
    'date.day',
    'error',
    'organization.certificate.validTo',
    'self',
    { 'organization.certificate.validTo': '2045-02-30' },
  ],
  [
    'date.open-start',
    'error',
    'organization.certificate.validFrom',
    'self',
    { 'organization.certificate.validFrom': 'long-term' },
  ],
  [
    'date.long-term',
    'note',
    'organization.certificate.validTo',
    'self',
    { 'organization.certificate.validTo': 'long-term' },
  ],
  [
    'validity.expired',
    'error',
    'organization.certificate.validTo',
    'self',
    { 'organization.certificate.validTo': '2026-11-20' },
  ],
  [
    'validity.not-yet',
    'error',
    'administrator.document.validFrom',
    'self',
    { 'administrator.document.validFrom': '2026-11-22' },
  ],
  [
    'validity.soon',
    'warning',
    'organization.certificate.validTo',
    'self',
    { 'organization.certificate.validTo': '2026-12-21' },
  ],
  [
    'validity.end-before-start',
    'error',
    'organization.certificate.validTo',
    'self',
    { 'organization.certificate.validTo': '2014-12-31' },
  ],
  [
    'resident-card.validity',
    'warning',
    'administrator.document.validTo',
    'self',
    { 'administrator.document.validTo': '2030-05-06' },
  ],
  [
    'resident-card.validity',
    'warning',
    'administrator.document.validTo',
    'self',
    { 'administrator.document.validTo': 'long-term' },
  ],
  [
    'letter.too-short',
    'warning',
    'authorization.validTo',
    'other',
    { 'authorization.validTo': '2027-10-30' },
  ],
  ['letter.too-long', 'warning', 'authorization.validTo', 'other', { 'authorization.validTo': '2029-11-02' }],
  [
    'letter.not-yet',
    'error',
    'authorization.validFrom',
    'other',
    { 'authorization.validFrom': '2026-11-22' },
  ],
  [
    'letter.expired',
    'error',
    'authorization.validTo',
    'other',
    { 'authorization.validFrom': '2024-11-21', 'authorization.validTo': '2026-11-20' },
  ],
  [
    'letter.end-before-start',
    'error',
    'authorization.validTo',
    'other',
    { 'authorization.validTo': '2026-10-31' },
  ],
  ['letter.open-ended', 'error', 'authorization.validTo', 'other', { 'authorization.validTo': 'long-term' }],
  [
    'letter.signed-in-future',
    'warning',
    'authorization.signedOn',
    'other',
    { 'authorization.signedOn': '2026-11-22' },
  ],
  [
    'letter.signed-before-start',
    'warning',
    'authorization.signedOn',
    'other',
    { 'authorization.signedOn': '2026-10-31' },
  ],
  [
    'letter.signed-after-end',
    'error',
    'authorization.signedOn',
    'other',
    { 'authorization.signedOn': '2028-11-01' },
  ],
  ['letter.template', 'note', 'authorization', 'other', {}],
  [
    'letter.too-many-signatures',
    'error',
    'signatures',
    'other',
    { signatures: Array.from({ length: 101 }, (_, index) => ({ text: `云帆科技${index}` })) },
  ],
  ['signature.too-short', 'error', 'signatures.0.text', 'self', signature('云')],
  ['signature.too-long', 'error', 'signatures.0.text', 'self', signature('杭州云帆科技有限公司第一分公司')],
  ['signature.brackets', 'error', 'signatures.0.text', 'self', signature('【云帆科技】')],
  ['signature.space', 'error', 'signatures.0.text', 'self', signature('云帆 科技')],
  ['signature.full-width', 'error', 'signatures.0.text', 'self', signature('云帆科技Ａ')],
  ['signature.symbol', 'error', 'signatures.0.text', 'self', signature('云帆★科技')],
  ['signature.symbol', 'error', 'signatures.0.text', 'self', signature('云帆カ')],
  ['signature.digits-only', 'error', 'signatures.0.text', 'self', signature('10086')],
  ['signature.latin-only', 'warning', 'signatures.0.text', 'self', signature('Yunfan')],
  ['signature.traditional', 'error', 'signatures.0.text', 'self', signature('雲帆科技')],
  ['signature.forbidden-word', 'error', 'signatures.0.text', 'self', signature('云帆Test')],
  ['signature.neutral', 'error', 'signatures.0.text', 'self', signature('温馨提示')],
  ['signature.neutral-word', 'warning', 'signatures.0.text', 'self', signature('云帆科技通知')],
  [
    'signature.duplicate',
    'error',
    'signatures.1.text',
    'self',
    { signatures: [{ text: '云帆科技' }, { text: '云帆科技 ' }] },
  ],
  ['signature.basis', 'error', 'signatures.0.basis', 'self', signature('云帆科技', 'app')],
  ['signature.full-name', 'warning', 'signatures.0.text', 'self', signature('云帆科技', 'fullName')],
  ['signature.skipping', 'warning', 'signatures.0.text', 'self', signature('杭州科技')],
  ['signature.reordered', 'warning', 'signatures.0.text', 'self', signature('科技云帆')],
  ['signature.partial', 'warning', 'signatures.0.text', 'self', signature('云帆优选')],
  ['signature.unrelated', 'warning', 'signatures.0.text', 'self', signature('优选商城')],
  ['signature.overlap', 'warning', 'signatures.0.text', 'self', signature('云帆')],
  ['signature.short', 'note', 'signatures.0.text', 'self', signature('云帆科')],
  ['signature.place-name', 'note', 'signatures.0.text', 'self', signature('云帆科技')],
  [
    'signature.trademark-name',
    'warning',
    'signatures.0.text',
    'self',
    { signatures: [{ text: '云帆科技', basis: 'trademark', trademark }] },
  ],
  [
    'signature.trademark-applicant',
    'error',
    'signatures.0.trademark.applicant',
    'self',
    {
      signatures: [{ text: '云帆', basis: 'trademark', trademark: { ...trademark, applicant: '别家公司' } }],
    },
  ],
];

describe('every rule', () => {
  it.each(firings)('%s: %s at %s (%s)', (id, severity, path, purpose, changes) => {
    const findings = found(id, purpose, changes);
    expect(findings).toContainEqual(expect.objectContaining({ id, severity, path }));
    for (const { message, fix, source } of findings) {
      for (const text of [message, fix, source]) expect(text).toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(['self', 'other'] as const)(
    'finds no error and nothing doubtful in a right case (%s)',
    (purpose) => {
      expect(check(validCase(purpose)).filter(({ severity }) => severity !== 'note')).toEqual([]);
    },
  );

  const silences: [id: string, purpose: Purpose, changes: Changes][] = [
    ['required.missing', 'self', { remark: '', 'legalPerson.document.validTo': '' }],
    ['required.missing', 'self', { 'organization.kind': 'company', 'organization.landline': '' }],
    ['file.missing', 'self', { 'files.certificate': '', 'files.trademark': '' }],
    ['file.after-printing', 'other', { 'files.letterScan': 'letter.jpg' }],
    [
      'file.on-request',
      'self',
      { 'files.legalPersonIdEmblem': 'e.jpg', 'files.legalPersonIdPortrait': 'p.jpg' },
    ],
    ['parties.self-mismatch', 'self', { 'accountHolder.name': '杭州云帆科技有限公司 ' }],
    ['text.too-long', 'self', { qualificationName: '云'.repeat(100) }],
    ['text.character', 'self', { 'organization.name': '云帆（杭州）科技·A 1' }],
    ['company-name.brackets', 'self', { 'organization.name': '云帆（杭州）科技有限公司' }],
    ['credit-code.letter', 'self', { 'organization.creditCode': '' }],
    ['credit-code.length', 'self', { 'accountHolder.creditCode': '1' }],
    ['organization.kind-differs', 'self', { 'organization.creditCode': '51330106MA2ABCDEXB' }],
    ['administrator.under-age', 'self', { 'administrator.document.number': '330106197001010019' }],
    ['administrator.one-organization', 'self', {}],
    ['landline.mobile', 'self', { 'organization.landline': '13800138000' }],
    ['date.long-term', 'other', { 'authorization.validTo': 'long-term' }],
    ['date.form', 'self', { 'authorization.validTo': '明年' }],
    ['validity.soon', 'self', { 'organization.certificate.validTo': '2026-12-22' }],
    ['validity.expired', 'self', { 'organization.certificate.validTo': '2026-11-21' }],
    ['validity.expired', 'self', { 'organization.certificate.validTo': 'long-term' }],
    ['validity.not-yet', 'self', { 'administrator.document.validFrom': '2026-11-21' }],
    [
      'resident-card.validity',
      'self',
      { 'administrator.document.type': 'passport', 'administrator.document.validTo': '2030-05-06' },
    ],
    ['letter.too-short', 'other', { 'authorization.validTo': '2027-10-31' }],
    ['letter.too-long', 'other', { 'authorization.validTo': '2029-11-01' }],
    ['letter.not-yet', 'other', { 'authorization.validFrom': '2026-11-21' }],
    [
      'letter.expired',
      'other',
      { 'authorization.validFrom': '2024-11-21', 'authorization.validTo': '2026-11-21' },
    ],
    ['letter.signed-before-start', 'other', { 'authorization.signedOn': '2026-11-01' }],
    ['letter.template', 'self', {}],
    [
      'letter.too-many-signatures',
      'self',
      { signatures: Array.from({ length: 101 }, (_, index) => ({ text: `云帆科技${index}` })) },
    ],
    ['signature.too-long', 'self', signature('杭州云帆科技有限公司一二')],
    ['signature.too-short', 'self', signature('云帆')],
    [
      'signature.full-name',
      'self',
      { 'organization.name': '云帆（杭州）科技', ...signature('云帆杭州科技', 'fullName') },
    ],
    [
      'signature.neutral-word',
      'self',
      { 'organization.name': '杭州通知科技有限公司', ...signature('杭州通知科技') },
    ],
    ['signature.latin-only', 'self', signature('云帆App')],
    ['signature.traditional', 'self', signature('於乾云帆')],
    ['signature.duplicate', 'self', { signatures: [{ text: '云帆A' }, { text: '云帆a' }] }],
    ['signature.place-name', 'self', signature('杭州云帆')],
    ['signature.trademark-name', 'self', { signatures: [{ text: '云帆', basis: 'trademark', trademark }] }],
  ];

  it.each(silences)('%s says nothing (%s, %j)', (id, purpose, changes) => {
    expect(found(id, purpose, changes)).toEqual([]);
  });
});

describe('what a person reads', () => {
  it('names the character of a credit code', () => {
    const [finding] = found('credit-code.letter', 'self', {
      'organization.creditCode': '91330106O73959654P',
    });
    expect(finding?.message).toContain('第 9 位“O”应为数字 0');
    expect(finding?.source).toContain('GB 32100');
  });

  it('shows what of a short name the company name has', () => {
    const [finding] = found('signature.partial', 'self', signature('杭州云帆优选'));
    expect(finding?.message).toContain('“杭州云帆”');
  });

  it('gives the simplified form of a traditional signature', () => {
    expect(found('signature.traditional', 'self', signature('雲帆科技'))[0]?.fix).toContain('“云帆科技”');
  });

  it('says where a platform rule comes from, as of when, and how sure it is', () => {
    expect(found('letter.too-short', 'other', { 'authorization.validTo': '2027-01-01' })[0]?.source).toMatch(
      /CreateSmsAuthorizationLetter.*2026-11-21.*官方/u,
    );
  });

  it('tells two fields with the same label apart', () => {
    const messages = ['legalPerson', 'administrator'].map(
      (person) => found('required.missing', 'self', { [`${person}.document.number`]: '' })[0]?.message,
    );
    expect(messages[0]).not.toBe(messages[1]);
  });

  it('says of several signatures which one lacks something', () => {
    const changes = { signatures: [{ text: '云帆科技' }, { text: '' }] };
    expect(found('required.missing', 'self', changes)[0]?.message).toContain('第 2 个签名');
    expect(found('required.missing', 'self', { signatures: [{ text: '' }] })[0]?.message).not.toContain('第');
  });

  it('misses once what the form asks twice', () => {
    expect(found('required.missing', 'other', { 'organization.name': '' })).toHaveLength(1);
  });

  it('lists findings in the order of the form', () => {
    const paths = check(
      validCase('self', { qualificationName: '', 'organization.name': '', 'administrator.mobile': '' }),
    )
      .filter(({ severity }) => severity === 'error')
      .map(({ path }) => path);
    expect(paths).toEqual(['qualificationName', 'organization.name', 'administrator.mobile']);
  });
});
