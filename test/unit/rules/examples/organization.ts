import type { RulePack } from '../../../../shared/model/rule-pack.ts';
import { changedPack, packOf } from '../fixture.ts';
import { type ExamplesById, justFails, justPasses, other, self, values } from './example.ts';

const company = (name: string) => self({ 'organization.name': name });
const code = (text: string) => self({ 'organization.creditCode': text });
const account = (name: string) => self({ 'accountHolder.name': name });
const qualification = (text: string) => self({ qualificationName: text });
const closed = changedPack({ 'eligibility.newCustomers.open': false });
const residentsOnly = changedPack({
  'identityDocuments.administrator.choices': [{ value: 'residentId', label: '身份证' }],
});
const passport = (pack: RulePack) =>
  self({ 'administrator.document': { type: 'passport', number: 'E12345678' } }, { pack });
const reluctant = changedPack({ 'eligibility.applicants.publicBodies.policy': 'discouraged' });
const undecided = changedPack({ 'eligibility.newCustomers.open': 'unknown' });
const printed = (value: string) =>
  self({}, { printed: [{ path: 'organization.name', value, slot: 'certificate' }] });

export const organizationExamples: ExamplesById = {
  'platform.missing': values((platforms: string[]) => self({ platforms }), [], ['aliyun'], ['nowhere']),
  'platform.unknown': {
    ...values((platforms: string[]) => self({ platforms }), ['nowhere'], ['aliyun'], []),
    borderline: justFails(self({ platforms: ['aliyun', 'Aliyun'] })),
  },
  'platform.closed': {
    fails: self({}, { pack: closed }),
    passes: self(),
    borderline: justPasses(self({}, { pack: undecided })),
  },
  'choice.refused': {
    fails: passport(residentsOnly),
    passes: self({}, { pack: residentsOnly }),
    borderline: justPasses(passport(changedPack({ 'identityDocuments.administrator.choices': 'unknown' }))),
  },
  'required.missing': values(company, ' ', '杭州云帆科技有限公司', '杭'),
  'recommended.missing': values(
    (file: string) => self({ 'files.certificate': file }),
    '',
    'c.jpg',
    'nobody-knows.jpg',
  ),
  'parties.self-mismatch': values(account, '宁波远帆信息服务有限公司', '', '杭州云帆科技有限公司 '),
  'parties.same': {
    fails: other({ 'accountHolder.name': '杭州云帆科技有限公司' }),
    passes: other(),
    // One name, and two codes.
    borderline: justPasses(
      other({
        'accountHolder.name': '杭州云帆科技有限公司',
        'accountHolder.creditCode': '12440300MB2C92173D',
      }),
    ),
  },
  'text.too-long': values(qualification, '云'.repeat(101), '云帆资质', '云'.repeat(100)),
  'text.character': {
    ...values(qualification, '云帆-资质', '云帆资质', '云帆资质A1'),
    borderline: justPasses(company('云帆（杭州）科技·A 1')),
  },
  'text.digits-only': values(qualification, '2026', '云帆资质', '2026年'),
  'company-name.brackets': values(
    company,
    '云帆(杭州)科技有限公司',
    '杭州云帆科技有限公司',
    '云帆（杭州）科技有限公司',
  ),
  'company-name.dot': values(company, '阿里•云帆有限公司', '杭州云帆科技有限公司', '阿里·云帆有限公司'),
  'company-name.space': values(company, '杭州 云帆有限公司', '杭州云帆有限公司', '杭州云帆有限公司 '),
  'company-name.writing': {
    ...values(account, '杭州云帆 科技有限公司', '', '杭州云帆科技有限公司 '),
    borderline: justFails(account('杭州云帆科技·有限公司')),
  },
  'organization.kind-differs': values(
    code,
    '12330106MA2ABCDEXC',
    '91330106673959654P',
    // A social organization belongs to no kind for sure.
    '51330106MA2ABCDEXB',
  ),
  'organization.sole-proprietor': values(
    code,
    '92330106MA2ABCDEX4',
    '91330106673959654P',
    '93330106MA2ABCDEXN',
  ),
  'organization.public-body': {
    fails: self({ 'organization.kind': 'government' }, { pack: reluctant }),
    passes: self({}, { pack: reluctant }),
    borderline: justPasses(self({ 'organization.kind': 'government' })),
  },
  'organization.outside-mainland': {
    fails: self({ 'organization.name': 'Yunfan Trading Limited', 'organization.creditCode': '' }),
    passes: self(),
    borderline: justPasses(company('香港云帆贸易有限公司')),
  },
  'organization.partnership': values(
    company,
    '杭州知行管理合伙企业（有限合伙）',
    '杭州云帆科技有限公司',
    '杭州合伙人科技有限公司',
  ),
  'paper.differs': values(
    printed,
    '杭州云帆科技有限责任公司',
    '杭州云帆科技有限公司',
    '杭州云帆 科技有限公司',
  ),
  'material.missing': {
    fails: self({ 'organization.kind': 'institution' }),
    passes: self({ 'organization.kind': 'institution', 'files.other': ['code.jpg'] }),
    borderline: justFails(self({ 'organization.kind': 'institution', 'files.other': [' '] })),
  },
  'material.recommended': {
    fails: self({}, { pack: packOf('generic-106') }),
    passes: self(),
    borderline: justFails(self({ 'files.other': [''] }, { pack: packOf('generic-106') })),
  },
  'material.copy-seal': {
    fails: self(),
    passes: self({}, { pack: packOf('volcengine') }),
    borderline: justFails(self({}, { pack: changedPack({ 'materials.items.0.copy': 'refused' }) })),
  },
  'material.copy-refused': {
    fails: self({}, { pack: changedPack({ 'materials.items.0.copy': 'refused' }) }),
    passes: self(),
    borderline: justPasses(self({}, { pack: changedPack({ 'materials.items.0.copy': 'unknown' }) })),
  },
};
