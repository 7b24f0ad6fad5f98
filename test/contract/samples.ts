import { emptyCaseDocument } from '../../shared/model/case-document.ts';
import type { CaseRecord, StoredFile } from '../../shared/model/case-record.ts';
import type { LetterForm } from '../../shared/model/letter-form.ts';
import type { PlannedMaterial } from '../../shared/model/package.ts';
import type { PackExamination, PlatformList } from '../../shared/model/platform-rules.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { settingsSchema } from '../../shared/model/settings.ts';
import { safeKeepingSamples } from './safe-keeping-samples.ts';

const id = 'a'.repeat(32);
const time = '2026-11-21T08:00:00.000Z';

export const storedFile: StoredFile = {
  id,
  name: '营业执照.jpg',
  mediaType: 'image/jpeg',
  bytes: 3,
  addedAt: time,
  recognition: null,
  problem: null,
  confirmed: [],
};

const record: CaseRecord = {
  id,
  version: 1,
  createdAt: time,
  updatedAt: time,
  trashedAt: null,
  example: false,
  document: emptyCaseDocument(),
  files: [storedFile],
};

const examination: PackExamination = {
  id: 'aliyun',
  name: '阿里云',
  before: null,
  after: null,
  followers: [],
};

const bytes = (content: string): File => new File([content], '图片.png', { type: 'image/png' });

const packageId = '0b0e7e5c-6f7a-4c39-9d8e-2f6f3b1a7c55';

const letterForm: LetterForm = {
  id,
  name: '授权委托书模板.pdf',
  addedAt: time,
  layout: {
    pages: [{ width: 595, height: 842 }],
    fields: [{ name: 'party', page: 0, box: [0.1, 0.1, 0.5, 0.05] }],
  },
  places: [
    { kind: 'mark', page: 0, box: [0.1, 0.2, 0.5, 0.05], value: 'organization.name' },
    { kind: 'field', name: 'party', value: 'validTo.year' },
  ],
  platforms: ['huaweicloud'],
};

const packageFacts = {
  platform: 'aliyun',
  name: '杭州云帆科技有限公司-阿里云上传包-20261121',
  watermark: { policy: 'unknown' as const, applied: false, text: '仅用于示例' },
  findings: [],
  problems: [],
  unresolved: false,
};

const plannedMaterial: PlannedMaterial = {
  id: 'certificate',
  title: '营业证件',
  slot: 'certificate',
  need: 'required',
  conditions: [],
  source: { reference: id, name: '营业执照.jpg', mediaType: 'image/jpeg', bytes: 3, documentIndex: 0 },
  target: {
    name: '01-certificate.jpg',
    format: 'jpeg',
    maximumBytes: 5_242_880,
    limitKnown: true,
    maximumEdge: null,
    watermark: false,
  },
  problems: [],
};

/** For every procedure of the contract, by its dotted path: an input it takes and an output it may give. */
export const samples: Readonly<Record<string, { readonly input: unknown; readonly output: unknown }>> = {
  'application.info': { input: {}, output: { version: '0.1.0', host: 'loopback', today: '2026-11-21' } },
  'platforms.packs': { input: {}, output: [] satisfies RulePack[] },
  'platforms.list': {
    input: {},
    output: {
      platforms: [
        {
          id: 'aliyun',
          name: '阿里云',
          inForce: 'shipped',
          ageDays: 3,
          isStale: false,
          versions: [{ key: 'shipped', asOf: '2026-11-18', takenAt: null }],
          setAside: null,
        },
      ],
      problem: null,
    } satisfies PlatformList,
  },
  'platforms.examine': { input: { file: bytes('{}') }, output: examination },
  'platforms.compare': { input: { platform: 'aliyun', key: 'shipped' }, output: examination },
  'platforms.take': { input: { file: bytes('{}') }, output: { id: 'aliyun', before: 'shipped' } },
  'platforms.restore': {
    input: { platform: 'aliyun', key: 'b'.repeat(64) },
    output: { id: 'aliyun', before: null },
  },
  'platforms.export': { input: { platform: 'aliyun' }, output: { file: bytes('{}') } },
  'settings.read': { input: {}, output: settingsSchema.parse({}) },
  'settings.change': { input: { theme: 'dark' }, output: settingsSchema.parse({ theme: 'dark' }) },
  'cases.list': { input: {}, output: [] },
  'cases.create': { input: { platform: 'aliyun', purpose: 'other' }, output: record },
  'cases.createExample': { input: {}, output: record },
  'cases.removeExamples': { input: {}, output: { removed: 1 } },
  'cases.open': { input: { id }, output: record },
  'cases.save': {
    input: { id, baseVersion: 1, document: emptyCaseDocument() },
    output: { version: 2, savedAt: time },
  },
  'cases.duplicate': { input: { id }, output: record },
  'cases.trash': { input: { id }, output: {} },
  'cases.restore': { input: { id }, output: {} },
  'cases.erase': { input: { id }, output: {} },
  'cases.versions': { input: { id }, output: [{ version: 1, savedAt: time }] },
  'cases.openVersion': { input: { id, version: 1 }, output: emptyCaseDocument() },
  'cases.importDocument': { input: { file: bytes('{}') }, output: record },
  'files.add': { input: { caseId: id, file: bytes('abc') }, output: storedFile },
  'files.preview': { input: { fileId: id }, output: { file: bytes('preview') } },
  'files.original': { input: { fileId: id }, output: { file: bytes('original') } },
  'files.join': { input: { caseId: id, files: [bytes('page one'), bytes('page two')] }, output: storedFile },
  'files.remove': { input: { fileId: id }, output: {} },
  'files.confirm': { input: { fileId: id, fields: ['0.name'] }, output: storedFile },
  'recognition.warm': { input: {}, output: {} },
  'recognition.read': { input: { fileId: id }, output: storedFile },
  'scan.check': {
    input: { fileIds: [id], document: emptyCaseDocument(), platform: 'aliyun' },
    output: { platform: 'aliyun', checkedAt: time, ms: 1, pages: [], findings: [], texts: [] },
  },
  'letter.compose': {
    input: { document: emptyCaseDocument(), platform: 'aliyun' },
    output: { file: bytes('%PDF-'), pages: 1, problems: [] },
  },
  'letter.batch': {
    input: { cases: [id], form: 'zip' },
    output: {
      items: [
        {
          outcome: 'made',
          caseId: id,
          platform: 'aliyun',
          name: '杭州云帆科技有限公司-阿里云授权委托书-20261121.pdf',
          firstPage: 1,
          pages: 1,
          blanks: 0,
        },
        {
          outcome: 'refused',
          caseId: id,
          platform: null,
          problem: { code: 'case-missing', message: '这份材料单已不存在。', action: '请返回列表查看。' },
        },
      ],
      pages: 1,
      batchId: packageId,
    },
  },
  'letter.testPage': { input: {}, output: { file: bytes('%PDF-') } },
  'letter.batchFile': { input: { batchId: packageId }, output: { file: bytes('PK') } },
  'letterForms.list': { input: {}, output: [letterForm] },
  'letterForms.add': { input: { file: bytes('%PDF-'), platform: 'huaweicloud' }, output: letterForm },
  'letterForms.original': { input: { id }, output: { file: bytes('%PDF-') } },
  'letterForms.mark': { input: { id, places: letterForm.places }, output: letterForm },
  'letterForms.use': { input: { platform: 'huaweicloud', id: null }, output: [letterForm] },
  'letterForms.remove': { input: { id }, output: {} },
  'letterForms.fill': {
    input: { id, document: emptyCaseDocument(), platform: 'huaweicloud' },
    output: { file: bytes('%PDF-'), pages: 1, problems: [] },
  },
  'package.plan': {
    input: { document: emptyCaseDocument(), platform: 'aliyun' },
    output: { ...packageFacts, materials: [plannedMaterial], documents: ['manifest.json'] },
  },
  'package.make': {
    input: { document: emptyCaseDocument(), platform: 'aliyun', insist: true },
    output: {
      ...packageFacts,
      materials: [
        {
          ...plannedMaterial,
          outcome: 'made',
          made: { name: '01-certificate.jpg', bytes: 3, pages: 1, pixels: { width: 1, height: 1 } },
        },
      ],
      files: [{ name: 'manifest.json', bytes: 2, sha256: '0'.repeat(64), slot: 'manifest' }],
      packageId,
    },
  },
  'package.file': { input: { packageId }, output: { file: bytes('PK') } },
  ...safeKeepingSamples,
};
