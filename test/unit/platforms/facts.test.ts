import { describe, expect, it } from 'vitest';
import { packOf, packs } from '../rules/fixture.ts';

const megabytes = (count: number) => count * 1024 * 1024;
const pictures = ['jpeg', 'png', 'gif'];

/** What was found out about the platforms, by the number of the fact: a wrong number in a pack shows here. */
const facts: readonly (readonly [pack: string, place: string, value: unknown, fact: string])[] = [
  // 一号通
  ['yihaotong-chuanglan', 'channel.basedOn', 'chuanglan', '000-3'],
  ['yihaotong-aliyun', 'channel.basedOn', 'aliyun', '000-3'],
  ['yihaotong-chuanglan', 'durations.steps.carrier-filing.workingDays', { from: 5, to: 10 }, '000-6'],
  ['yihaotong-chuanglan', 'signatures.bases.fullName.policy', 'accepted', '000-9'],
  ['yihaotong-chuanglan', 'signatures.bases.shortName.policy', 'accepted', '000-9'],
  ['yihaotong-chuanglan', 'signatures.bases.trademark.policy', 'accepted', '000-9'],
  ['yihaotong-chuanglan', 'signatures.bases.app.policy', 'accepted', '000-9'],
  ['yihaotong-chuanglan', 'signatures.shortName.minimumOverlap', 3, '000-10'],
  ['yihaotong-chuanglan', 'signatures.shortName.skipping', 'refused', '000-14'],
  ['yihaotong-chuanglan', 'signatures.shortName.reordering', 'refused', '000-14'],
  ['yihaotong-chuanglan', 'signatures.length.maximum', 16, '000-19'],
  ['yihaotong-aliyun', 'signatures.length.maximum', 12, '000-19'],
  ['yihaotong-chuanglan', 'signatures.characters.symbols', 'refused', '000-19'],
  ['yihaotong-chuanglan', 'eligibility.applicants.soleProprietors.policy', 'refused', '000-20'],
  ['yihaotong-aliyun', 'eligibility.applicants.soleProprietors.policy', 'refused', '000-20'],
  ['yihaotong-chuanglan', 'eligibility.applicants.overseas.policy', 'refused', '000-20'],
  ['yihaotong-chuanglan', 'eligibility.applicants.publicBodies.policy', 'discouraged', '000-21'],
  ['yihaotong-chuanglan', 'signatures.neutralWords.policy', 'refused', '000-22'],
  ['yihaotong-chuanglan', 'signatures.script.latinOnly', 'refused', '000-24'],
  ['yihaotong-chuanglan', 'signatures.script.traditionalCharacters', 'refused', '000-24'],
  ['yihaotong-chuanglan', 'signatures.characters.digitsOnly', 'refused', '000-26'],
  ['yihaotong-chuanglan', 'signatures.script.initialsOnly', 'refused', '000-27'],
  ['yihaotong-chuanglan', 'signatures.letterCase.sensitive', false, '000-28'],
  ['yihaotong-chuanglan', 'states.signature.states.通过.sends', 'yes', '000-36'],
  ['yihaotong-aliyun', 'states.signature.states.通过.sends', 'may-fail', '000-37'],
  ['yihaotong-aliyun', 'reminders.test.days', 7, '000-38'],

  // 阿里云
  ['aliyun', 'eligibility.applicants.overseas.policy', 'refused', '001-1'],
  ['aliyun', 'letter.need.requiredFor', ['other'], '001-2'],
  ['aliyun', 'longTerm.entry', '2099-12-31', '001-4'],
  ['aliyun', 'materials.items.certificate.copy', 'red-seal', '001-5'],
  ['aliyun', 'people.administratorPhone.receivesCode', true, '001-7'],
  ['aliyun', 'letter.validity.minimumMonths', 12, '001-8'],
  ['aliyun', 'letter.validity.maximumMonths', 36, '001-8'],
  ['aliyun', 'signatures.testWords.words', ['测试', 'test'], '001-8'],
  [
    'aliyun',
    'durations.steps.qualification-review.hours',
    { days: 'every-day', from: '09:00', to: '21:00' },
    '001-10',
  ],
  ['aliyun', 'states.qualification.states.审核中.operations', ['withdraw'], '001-12'],
  ['aliyun', 'letter.scope.maximumSignatures', 100, 'aliyun-1.3'],
  ['aliyun', 'letter.validity.mustContainToday', true, 'aliyun-1.3'],
  ['aliyun', 'letter.template.policy', 'own-only', 'aliyun-1.5'],
  ['aliyun', 'letter.upload.form', 'image', 'aliyun-1.7'],
  ['aliyun', 'people.administrator.severalOrganizations', 'refused', 'aliyun-2.5'],
  ['aliyun', 'signatures.length.minimum', 2, 'aliyun-4.1'],
  ['aliyun', 'signatures.length.maximum', 12, 'aliyun-4.1'],
  ['aliyun', 'signatures.letterCase.sensitive', true, 'aliyun-4.1'],
  ['aliyun', 'signatures.bases.app.until', '2026-04-26', 'aliyun-4.2'],
  ['aliyun', 'reminders.idle.months', 6, 'aliyun-5.4'],
  ['aliyun', 'files.pictures.formats', pictures, 'platforms-7.1'],
  ['aliyun', 'files.pictures.maximumBytes', megabytes(5), 'platforms-7.1'],
  ['aliyun', 'files.pictures.name.asciiOnly', true, 'platforms-7.1'],

  // 创蓝 253
  ['chuanglan', 'durations.steps.account-verification.workingDays', { from: 1, to: 3 }, '002-3'],
  ['chuanglan', 'signatures.length.minimum', 2, '002-6'],
  ['chuanglan', 'signatures.length.maximum', 16, '000-19'],
  ['chuanglan', 'quotas.custom-signatures.limit', 5, '002-8'],
  ['chuanglan', 'content.signature.position', 'start', '002-5'],
  ['chuanglan', 'content.signature.bracketsInText', 'refused', '002-12'],
  ['chuanglan', 'content.symbols.emoji', 'accepted', '002-12'],
  ['chuanglan', 'content.length.single', 70, '002-13'],
  ['chuanglan', 'content.length.part', 67, '002-13'],
  ['chuanglan', 'content.length.signatureCounts', true, '002-13'],
  ['chuanglan', 'quotas.industry-per-day.limit', 10, '002-14'],
  ['chuanglan', 'quotas.marketing-per-day.limit', 3, '002-14'],
  ['chuanglan', 'quotas.web-batch.limit', 300_000, '002-16'],
  ['chuanglan', 'quotas.api-batch.limit', 50_000, '002-16'],

  // 通用 106
  ['generic-106', 'materials.items.sp-licence.self', 'optional', '003-2'],
  ['generic-106', 'durations.steps.qualification-review.workingDays', { from: 1, to: 3 }, '003-6'],
  ['generic-106', 'reminders.expiry.daysBefore', [90, 30, 7], '003-9'],
  ['generic-106', 'content.optOut.wordings', ['回复TD退订'], '003-8'],
  ['generic-106', 'people.handheld.need', 'optional', 'platforms-7.1'],

  // 华为云
  ['huaweicloud', 'eligibility.newCustomers.open', false, 'platforms-7.1'],
  ['huaweicloud', 'eligibility.newCustomers.closedSince', '2025-01-10', 'platforms-2.1'],
  ['huaweicloud', 'eligibility.applicants.soleProprietors.policy', 'refused', 'platforms-7.1'],
  ['huaweicloud', 'eligibility.applicants.partnerships.policy', 'refused', 'platforms-2.1'],
  ['huaweicloud', 'quotas.signatures-per-app.limit', 200, '004-2'],
  ['huaweicloud', 'quotas.templates-per-app.limit', 2000, '004-2'],
  ['huaweicloud', 'states.signature.states.处理完毕（实名报备失败）.operations', ['edit', 'delete'], '004-5'],
  ['huaweicloud', 'states.template.states.待审核.operations', ['urge'], '004-7'],
  [
    'huaweicloud',
    'durations.steps.service-activation.hours',
    { days: 'working-days', from: '09:00', to: '18:00' },
    '004-8',
  ],
  ['huaweicloud', 'signatures.length.minimum', 2, 'platforms-2.4'],
  ['huaweicloud', 'signatures.length.maximum', 16, 'platforms-2.4'],
  ['huaweicloud', 'signatures.letterCase.sensitive', true, 'platforms-2.4'],
  ['huaweicloud', 'letter.template.policy', 'own-only', 'platforms-7.1'],
  ['huaweicloud', 'letter.validity.minimumMonths', 6, 'platforms-7.1'],
  ['huaweicloud', 'letter.upload.form', 'image-or-pdf', 'platforms-7.1'],
  ['huaweicloud', 'files.pictures.maximumBytes', megabytes(2), 'platforms-7.1'],
  ['huaweicloud', 'files.pictures.formats', pictures, 'platforms-7.1'],
  ['huaweicloud', 'files.slots.letterScan.formats', [...pictures, 'pdf'], 'platforms-7.1'],
  ['huaweicloud', 'files.pictures.name.maximumLength', 64, 'platforms-2.2'],
  ['huaweicloud', 'people.handheld.need', 'required', 'platforms-7.1'],
  ['huaweicloud', 'people.administratorPhone.receivesCode', true, 'platforms-7.1'],
  ['huaweicloud', 'durations.steps.signature-review.workingDays.to', 5, 'platforms-2.5'],
  ['huaweicloud', 'content.length.maximum', 500, 'platforms-2.7'],
  ['huaweicloud', 'content.variables.maximumDigits', 8, 'platforms-2.7'],
  ['huaweicloud', 'content.optOut.wordings', ['回复R'], 'platforms-2.7'],
  ['huaweicloud', 'content.types.marketing.hours', { from: '08:00', to: '22:00' }, 'platforms-2.7'],
  ['huaweicloud', 'quotas.per-number-hour.limit', 4, 'platforms-2.7'],
  ['huaweicloud', 'quotas.per-number-day.limit', 10, 'platforms-2.7'],

  // 腾讯云
  ['tencentcloud', 'signatures.length.maximum', 'unknown', 'platforms-7.3'],
  ['tencentcloud', 'letter.template.policy', 'unknown', 'platforms-7.3'],
  ['tencentcloud', 'eligibility.applicants.individuals.policy', 'refused', 'platforms-4.1'],
  ['tencentcloud', 'signatures.bases.trademark.wire', '4', 'platforms-4.1'],
  ['tencentcloud', 'durations.steps.carrier-filing.workingDays', { from: 7, to: 10 }, 'platforms-4.1'],

  // 火山引擎
  ['volcengine', 'people.responsible.need', 'required', 'platforms-7.1'],
  ['volcengine', 'people.responsible.mayBeAdministrator', true, 'platforms-4.2'],
  ['volcengine', 'people.handheld.need', 'not-asked', 'platforms-7.1'],
  ['volcengine', 'files.pictures.formats', ['jpeg', 'png'], 'platforms-7.1'],
  ['volcengine', 'files.pictures.maximumBytes', 2_097_152, 'platforms-4.2'],
  ['volcengine', 'identityDocuments.administrator.choices.residentId.wire', '0', 'platforms-6.4'],
  ['volcengine', 'quotas.other-materials.limit', 5, 'platforms-4.2'],

  // 百度智能云、七牛云、极光
  ['baiducloud', 'eligibility.applicants.soleProprietors.policy', 'refused', 'platforms-7.1'],
  ['baiducloud', 'durations.steps.carrier-filing.workingDays', { from: 5, to: 10 }, 'platforms-4.3'],
  ['qiniu', 'signatures.length.minimum', 2, 'platforms-7.1'],
  ['qiniu', 'signatures.length.maximum', 8, 'platforms-7.1'],
  ['qiniu', 'letter.template.policy', 'own-only', 'platforms-7.1'],
  ['qiniu', 'files.pictures.maximumBytes', megabytes(2), 'platforms-7.1'],
  ['jiguang', 'signatures.length.minimum', 2, 'platforms-7.1'],
  ['jiguang', 'signatures.length.maximum', 8, 'platforms-7.1'],
  ['jiguang', 'signatures.bases.trademark.wire', '6', 'platforms-4.3'],
  ['jiguang', 'identityDocuments.legalPerson.choices.residentId.label', '居民身份证', 'platforms-4.3'],
];

interface Found {
  readonly value: unknown;
  /** The facts that the group around the value restates. */
  readonly facts: readonly unknown[];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** An item of a list by what tells it from the others. */
function step(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return items.find(
      (item) => isObject(item) && ['id', 'label', 'value'].some((name) => Reflect.get(item, name) === key),
    );
  }
  return isObject(value) ? Reflect.get(value, key) : undefined;
}

function find(root: unknown, place: string): Found {
  let value = root;
  let facts: readonly unknown[] = [];
  for (const key of place.split('.')) {
    value = step(value, key);
    if (isObject(value) && 'source' in value) {
      const own: unknown = Reflect.get(value, 'facts');
      facts = Array.isArray(own) ? own : [];
    }
  }
  return { value, facts };
}

describe('facts in the packs', () => {
  it.each(facts)('%s %s is %j (%s)', (id, place, value, fact) => {
    const found = find(packOf(id), place);
    expect(found.value).toEqual(value);
    expect(found.facts).toContain(fact);
  });
});

/** Facts that concern nothing a pack is for. */
const outside: Readonly<Record<string, string>> = {
  '002-17': 'pictures and sound, and messages abroad',
  '002-18': 'the picture of an account',
  '004-10': 'addresses of interfaces and reports of delivery',
};

const counts: Readonly<Record<string, number>> = { '000': 45, '001': 12, '002': 19, '003': 12, '004': 10 };

function factsIn(value: unknown): unknown[] {
  if (!isObject(value)) return [];
  const own: unknown = Reflect.get(value, 'facts');
  return [...(Array.isArray(own) ? own : []), ...Object.values(value).flatMap(factsIn)];
}

it('has a place in some pack for every numbered fact', () => {
  const told = new Set(packs.flatMap(factsIn));
  const numbered = Object.entries(counts).flatMap(([document, count]) =>
    Array.from({ length: count }, (_, index) => `${document}-${index + 1}`),
  );
  expect(numbered.filter((fact) => !told.has(fact))).toEqual(Object.keys(outside));
});
