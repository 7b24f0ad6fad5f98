import { expect, test } from 'vitest';
import { changesOf, keepTyped, planIntake } from '../../../shared/intake/plan.ts';
import { withChanges } from '../../../shared/intake/target.ts';
import type { StoredFile } from '../../../shared/model/case-record.ts';
import { caseWith, found, licence, picture } from './pictures.ts';

const plan = (document = caseWith(), ...files: StoredFile[]) =>
  planIntake({ document, files, fresh: files.map(({ id }) => ({ fileId: id })) });

const filled = (...files: StoredFile[]) =>
  withChanges(caseWith(), changesOf(plan(caseWith(), ...files), keepTyped));

test('an institution certificate fills the organization and says what it is', () => {
  const certificate = found('institution-certificate', {
    companyName: '云溪市档案馆',
    creditCode: '12330000470051726F',
    legalPersonName: '陆知远',
    validFrom: '2021-03-05',
    validTo: '2026-03-04',
  });
  expect(filled(picture('a', certificate))).toMatchObject({
    organization: {
      name: '云溪市档案馆',
      creditCode: '12330000470051726F',
      certificate: { type: 'institutionCertificate', validFrom: '2021-03-05', validTo: '2026-03-04' },
    },
    legalPerson: { name: '陆知远' },
  });
  const credit = found('credit-code-certificate', { companyName: '云溪市档案局', creditCode: '1' });
  expect(filled(picture('a', credit)).organization.certificate.type).toBe('socialCreditCertificate');
  expect(filled(picture('a', licence())).organization.certificate.type).toBe('businessLicense');
});

test('both sides of a residence permit fill a person and say what they are', () => {
  const front = found('residence-permit-portrait', { name: '沈若兰', idNumber: '810000199203042621' });
  const back = found('residence-permit-emblem', { validFrom: '2021-03-05', validTo: '2026-03-05' });
  const document = filled(picture('a', front, back));
  expect(document.administrator).toMatchObject({
    name: '沈若兰',
    document: {
      type: 'residencePermit',
      number: '810000199203042621',
      validFrom: '2021-03-05',
      validTo: '2026-03-05',
    },
  });
  expect(document.files.administratorIdEmblem).toBe(document.files.administratorIdPortrait);
});

test("a foreign permanent resident's card fills number and period from its one side", () => {
  const card = found('permanent-residence-card', {
    name: '史密斯',
    idNumber: '911250197804307705',
    validFrom: '2025-02-14',
    validTo: '2035-02-13',
  });
  expect(filled(picture('a', card)).administrator).toMatchObject({
    name: '史密斯',
    document: {
      type: 'foreignPermanentResident',
      number: '911250197804307705',
      validFrom: '2025-02-14',
      validTo: '2035-02-13',
    },
  });
});

test('a certificate of another type than the typed one asks, once a code was typed', () => {
  const typed = caseWith((document) => {
    document.organization.creditCode = '12330000470051726F';
  });
  const certificate = found('institution-certificate', { creditCode: '12330000470051726F' });
  expect(plan(typed, picture('a', certificate)).fields.conflict).toMatchObject([
    { path: 'organization.certificate.type', value: 'institutionCertificate' },
  ]);
});
