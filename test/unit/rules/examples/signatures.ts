import { changedPack, packOf } from '../fixture.ts';
import { type Example, type ExamplesById, justFails, justPasses, self, values } from './example.ts';

const good = '杭州云帆科技';
const signature = (text: string, basis = 'shortName', more: Partial<Example> = {}): Example => ({
  ...self({ signatures: [{ text, basis }] }),
  ...more,
});
const named = (text: string) => signature(text);
const two = (texts: readonly [string, string], more: Partial<Example> = {}): Example => ({
  ...self({ signatures: texts.map((text) => ({ text, basis: 'shortName' })) }),
  ...more,
});
const trademark = (changes: Record<string, string>) =>
  self({
    signatures: [
      {
        text: '云帆',
        basis: 'trademark',
        trademark: {
          name: '云帆',
          registrationNumber: '1',
          applicant: '杭州云帆科技有限公司',
          validFrom: '2020-01-01',
          validTo: '2030-01-01',
          ...changes,
        },
      },
    ],
  });
const unpublished = changedPack({
  'signatures.length.maximum': 'unknown',
  'signatures.length.note': '长度没有公布。',
});

export const signatureExamples: ExamplesById = {
  'signature.brackets': values(named, '【云帆科技】', good, '云帆科技'),
  'signature.space': values(named, '云帆 科技', good, ' 云帆科技 '),
  'signature.full-width': values(named, '云帆科技Ａ', good, '云帆科技A'),
  'signature.symbol': values(named, '云帆★科技', good, '云帆〇科技'),
  'signature.length-unknown': {
    fails: signature(good, 'shortName', { pack: unpublished }),
    passes: named(good),
    // There is nothing to measure.
    borderline: justPasses(signature('', 'shortName', { pack: unpublished })),
  },
  'signature.too-short': values(named, '云', good, '云帆'),
  'signature.too-long': values(named, '杭州云帆科技有限公司一二三', good, '杭州云帆科技有限公司一二'),
  'signature.digits-only': values(named, '10086', good, '10086云'),
  'signature.latin-only': values(named, 'Yunfan', good, '云帆App'),
  'signature.traditional': values(named, '雲帆科技', good, '於乾云帆'),
  'signature.initials': values(named, 'HZYF', good, 'NIKE'),
  'signature.forbidden-word': {
    ...values(named, '云帆Test', good, good),
    borderline: justFails(named('云帆test')),
  },
  'signature.neutral': values(named, '温馨提示', good, '云帆温馨提示'),
  'signature.neutral-word': {
    ...values(named, '云帆科技通知', good, good),
    // The word is the company's own.
    borderline: justPasses(
      self({
        'organization.name': '杭州通知科技有限公司',
        signatures: [{ text: '杭州通知科技', basis: 'shortName' }],
      }),
    ),
  },
  'signature.topic': values(
    (text: string) => signature(text, 'shortName', { pack: packOf('chuanglan') }),
    '移动云帆',
    good,
    // In messages only.
    '云帆金融',
  ),
  'signature.duplicate': {
    fails: two(['云帆科技', '云帆科技 ']),
    passes: two(['云帆科技', '杭州云帆']),
    borderline: justPasses(two(['云帆A', '云帆a'])),
  },
  'signature.letter-case': {
    fails: two(['云帆A', '云帆a'], { pack: packOf('tencentcloud') }),
    passes: two(['云帆A', '云帆B'], { pack: packOf('tencentcloud') }),
    borderline: justPasses(two(['云帆A', '云帆a'], { pack: packOf('chuanglan') })),
  },
  'signature.basis': {
    fails: signature('云帆科技', 'app'),
    passes: named('云帆科技'),
    borderline: justPasses(
      signature('云帆科技', 'app', {
        pack: changedPack({
          'signatures.bases.app.policy': 'unknown',
          'signatures.bases.app.until': '2099-01-01',
        }),
      }),
    ),
  },
  'signature.evidence': {
    fails: trademark({}),
    passes: named(good),
    borderline: justFails(self({ signatures: [{ text: '云上帆', basis: 'trademark', trademark: {} }] })),
  },
  'signature.full-name': {
    fails: signature('云帆科技', 'fullName'),
    passes: signature('杭州云帆科技有限公司', 'fullName'),
    borderline: justPasses(
      self({
        'organization.name': '云帆（杭州）科技',
        signatures: [{ text: '云帆杭州科技', basis: 'fullName' }],
      }),
    ),
  },
  'signature.not-unique': values(named, '科技有限公司', good, '帆科技'),
  'signature.overlap': values(named, '云帆', good, '云帆科'),
  'signature.short': values(named, '云帆科', good, '云帆科技'),
  'signature.place-name': values(named, '云帆科技', good, '杭州云帆'),
  'signature.skipping': values(named, '杭州科技', good, '杭州云帆'),
  'signature.reordered': values(named, '科技云帆', good, '云帆科技'),
  'signature.partial': {
    ...values(named, '云帆优选', good, good),
    borderline: justPasses(named('优选商城')),
  },
  'signature.unrelated': values(named, '优选商城', good, '优选帆'),
  'signature.trademark-name': {
    fails: trademark({ name: '云上帆' }),
    passes: trademark({}),
    borderline: justPasses(trademark({ name: '云帆 ' })),
  },
  'signature.trademark-applicant': {
    fails: trademark({ applicant: '别家公司' }),
    passes: trademark({}),
    borderline: justPasses(trademark({ applicant: '杭州云帆 科技有限公司' })),
  },
};
