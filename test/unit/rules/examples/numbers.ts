import { type Example, type ExamplesById, justFails, self, values } from './example.ts';

const citizen = (type: string) => (number: string) =>
  self({ 'administrator.document': { type, number, validFrom: '', validTo: '' } });
const resident = citizen('residentId');
const permit = citizen('residencePermit');
const foreign = citizen('foreignPermanentResident');
const homeReturn = citizen('homeReturnPermit');
const taiwan = citizen('taiwanPermit');
const passport = citizen('passport');
const code = (text: string) => self({ 'organization.creditCode': text });
const mobile = (text: string) => self({ 'administrator.mobile': text });
const landline = (text: string) =>
  self({ 'organization.kind': 'institution', 'organization.landline': text });

const right = {
  code: '91330106673959654P',
  resident: '330106199003070014',
  permit: '810000199003070015',
  foreign: '933156199003070012',
};

/** What holds of every number that is built like a resident's. */
const lengths = (exampleOf: (number: string) => Example, number: string) =>
  values(exampleOf, number.slice(0, 17), number, ` ${number.slice(0, 6)} ${number.slice(6)}`);
const firstGeneration = (exampleOf: (number: string) => Example, number: string) => ({
  fails: exampleOf(number.slice(0, 6) + number.slice(8, 17)),
  passes: exampleOf(number),
  borderline: { example: exampleOf(`${number.slice(0, 6) + number.slice(8, 16)}X`), isFound: false },
});

export const numberExamples: ExamplesById = {
  'credit-code.length': values(code, '9133010667395965', right.code, '9133 0106 6739 5965 4P'),
  'credit-code.registration-number': values(code, '330106000012345', right.code, '33010600001234'),
  'credit-code.letter': {
    ...values(code, '91330106O73959654P', right.code, '91330106673959654p'),
    borderline: justFails(code('91330106I73959654P')),
  },
  'credit-code.character': values(code, '91330106*73959654P', right.code, '９１330106673959654P'),
  'credit-code.region': {
    ...values(code, '91AA0106673959654P', right.code, right.code),
    borderline: justFails(code('9133010A673959654P')),
  },
  'credit-code.check-character': {
    ...values(code, '91330106673959654Q', right.code, right.code),
    // Two neighbours exchanged.
    borderline: justFails(code('91330106673959564P')),
  },
  'resident-id.length': lengths(resident, right.resident),
  'resident-id.first-generation': firstGeneration(resident, right.resident),
  'resident-id.character': values(resident, '33010619900307O014', right.resident, '１１010519491231002x'),
  'resident-id.province': values(resident, '990106199003070014', right.resident, '110105194912310021'),
  'resident-id.birth': values(resident, '330106199002300014', right.resident, '110105200002290017'),
  'resident-id.birth-future': values(resident, '330106202611220017', right.resident, '330106202611210011'),
  'resident-id.check-character': {
    ...values(resident, '330106199003070015', right.resident, right.resident),
    borderline: justFails(resident('330106199003070041')),
  },
  'residence-permit.length': lengths(permit, right.permit),
  'residence-permit.first-generation': firstGeneration(permit, right.permit),
  'residence-permit.character': values(permit, '81000019900307O015', right.permit, '８１0000199003070015'),
  'residence-permit.region': values(permit, right.resident, right.permit, '820000199003070017'),
  'residence-permit.birth': {
    ...values(permit, '810000199013070015', right.permit, right.permit),
    borderline: justFails(permit('810000199002290015')),
  },
  'residence-permit.birth-future': values(permit, '810000202611220018', right.permit, '810000202611210012'),
  'residence-permit.check-character': {
    ...values(permit, '810000199003070016', right.permit, right.permit),
    borderline: justFails(permit('810000199003070051')),
  },
  'foreign-permanent-resident.length': lengths(foreign, right.foreign),
  'foreign-permanent-resident.first-generation': firstGeneration(foreign, right.foreign),
  'foreign-permanent-resident.character': values(
    foreign,
    '93315619900307O012',
    right.foreign,
    '９33156199003070012',
  ),
  // The card of 2017 begins with three letters.
  'foreign-permanent-resident.region': values(foreign, 'AB1', right.foreign, 'USA310190030701'),
  'foreign-permanent-resident.birth': {
    ...values(foreign, '933156199013070012', right.foreign, right.foreign),
    borderline: justFails(foreign('933156199002290012')),
  },
  'foreign-permanent-resident.birth-future': values(
    foreign,
    '933156202611220015',
    right.foreign,
    '93315620261121001X',
  ),
  'foreign-permanent-resident.check-character': {
    ...values(foreign, '933156199003070013', right.foreign, right.foreign),
    borderline: justFails(foreign('933156199003070021')),
  },
  'home-return-permit.length': values(homeReturn, 'H123', 'H12345678', 'HA1234567'),
  'home-return-permit.first-letter': values(homeReturn, 'K12345678', 'H12345678', 'm12345678'),
  'home-return-permit.character': values(homeReturn, 'H1234O678', 'H12345678', 'H1234567800'),
  'taiwan-permit.length': values(taiwan, '1234567', '12345678', '1234567890(A)'),
  'taiwan-permit.character': values(taiwan, 'A1234567', '12345678', '1234567890A'),
  'passport.length': values(passport, 'E12', 'E12345678', 'E1234'),
  'passport.character': values(passport, 'E1234567*', 'E12345678', 'e1234 5678'),
  'mobile.length': values(mobile, '1380013800', '13800138000', '+86 138-0013-8000'),
  'mobile.character': values(mobile, '1380013800O', '13800138000', '１３800138000'),
  'mobile.segment': values(mobile, '12800138000', '13800138000', '19000138000'),
  'mobile.virtual': values(mobile, '17010000000', '13800138000', '17200000000'),
  'mobile.device': values(mobile, '14400000000', '13800138000', '14500000000'),
  'landline.mobile': values(landline, '13800138000', '0571-88886666', '010-12345678'),
  'landline.service-number': values(landline, '400-123-4567', '0571-88886666', '0400-1234567'),
  'landline.area-code': values(landline, '88886666', '0571-88886666', '0571 8888666'),
  'landline.form': values(landline, '0571', '0571-88886666', '(0571)88886666转801'),
};
