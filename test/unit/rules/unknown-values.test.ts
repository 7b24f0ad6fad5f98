import { describe, expect, it } from 'vitest';
import { choiceLabel, choicesAt } from '../../../shared/rules/choices.ts';
import { changedPack, check, found, packOf, validCase } from './fixture.ts';

const unknown = 'unknown';

/** The ids of everything found in a valid case with changes. */
const ids = (changes: Parameters<typeof found>[2], pack: ReturnType<typeof changedPack>) =>
  check(validCase('other', changes), pack).map(({ id }) => id);

describe('what a platform has not published', () => {
  it.each([
    [
      'signature.too-long',
      { 'signatures.length.maximum': unknown },
      { signatures: [{ text: '云'.repeat(40) }] },
    ],
    ['signature.too-short', { 'signatures.length.minimum': unknown }, { signatures: [{ text: '云' }] }],
    [
      'signature.symbol',
      { 'signatures.characters.symbols': unknown },
      { signatures: [{ text: '云帆·科技' }] },
    ],
    [
      'signature.digits-only',
      { 'signatures.characters.digitsOnly': unknown },
      { signatures: [{ text: '2026' }] },
    ],
    [
      'signature.latin-only',
      { 'signatures.script.latinOnly': unknown },
      { signatures: [{ text: 'Yunfan' }] },
    ],
    [
      'signature.neutral',
      { 'signatures.neutralWords.policy': unknown },
      { signatures: [{ text: '温馨提示' }] },
    ],
    [
      'signature.basis',
      { 'signatures.bases.app.policy': unknown, 'signatures.bases.app.until': '2099-01-01' },
      { signatures: [{ text: '云帆', basis: 'app', app: {} }] },
    ],
    [
      'letter.too-short',
      { 'letter.validity.minimumMonths': unknown },
      { 'authorization.validTo': '2026-12-01' },
    ],
    [
      'letter.too-long',
      { 'letter.validity.maximumMonths': unknown },
      { 'authorization.validTo': '2040-12-01' },
    ],
    [
      'letter.not-yet',
      { 'letter.validity.mustContainToday': unknown },
      { 'authorization.validFrom': '2026-12-01' },
    ],
    [
      'letter.too-many-signatures',
      { 'letter.scope.maximumSignatures': unknown },
      { signatures: Array.from({ length: 120 }, (_, index) => ({ text: `云帆${index}` })) },
    ],
    [
      'organization.sole-proprietor',
      { 'eligibility.applicants.soleProprietors.policy': unknown },
      { 'organization.creditCode': '92330106MA2ABCDEX4' },
    ],
    ['date.long-term', { 'longTerm.entry': unknown }, { 'organization.certificate.validTo': 'long-term' }],
    ['choice.refused', { 'certificates.choices': unknown }, { 'organization.certificate.type': 'other' }],
    [
      'administrator.one-organization',
      { 'people.administrator.severalOrganizations': unknown },
      { 'administrator.name': '林若水' },
    ],
    [
      'administrator.under-age',
      { 'people.administratorAge.minimum': unknown },
      { 'administrator.document.number': '330106201003070011' },
    ],
    ['platform.closed', { 'eligibility.newCustomers.open': unknown }, {}],
  ])('is no reason for %s', (id, pack, changes) => {
    expect(ids(changes, changedPack(pack))).not.toContain(id);
  });

  it('is told as a note where it is worth knowing', () => {
    const pack = changedPack({
      'signatures.length.maximum': unknown,
      'signatures.length.note': '长度没有公布。',
    });
    expect(found('signature.length-unknown', 'self', {}, pack)).toMatchObject([
      { severity: 'note', path: 'signatures.0.text', message: '长度没有公布。' },
    ]);
    expect(found('signature.length-unknown', 'self', {})).toEqual([]);
  });

  it('leaves the letter’s wording to be asked about', () => {
    const pack = changedPack({ 'letter.template.policy': unknown, 'letter.template.note': '请先确认模板。' });
    expect(found('letter.template', 'other', {}, pack)).toMatchObject([
      { severity: 'note', message: '请先确认模板。' },
    ]);
  });

  it('leaves every choice open, in general words', () => {
    const pack = changedPack({ 'identityDocuments.administrator.choices': unknown });
    expect(choicesAt('administrator.document.type', pack)).toHaveLength(7);
    expect(choiceLabel('administrator.document.type', 'taiwanPermit', pack)).toBe('台湾居民来往大陆通行证');
  });

  it('doubts a short name that skips characters all the same, for carriers look at it too', () => {
    const pack = changedPack({ 'signatures.shortName.skipping': unknown });
    expect(
      found('signature.skipping', 'self', { signatures: [{ text: '杭州科技' }] }, pack)[0]?.severity,
    ).toBe('warning');
  });
});

describe('platforms that differ', () => {
  const skipping = { signatures: [{ text: '杭州科技' }] };

  it('refuse a short name that skips characters, or only doubt it', () => {
    expect(found('signature.skipping', 'self', skipping, packOf('yihaotong-chuanglan'))[0]?.severity).toBe(
      'error',
    );
    expect(found('signature.skipping', 'self', skipping)[0]?.severity).toBe('warning');
  });

  it('take an app until the last day and refuse it from the next', () => {
    const app = { signatures: [{ text: '云帆', basis: 'app', app: {} }] };
    const severity = (until: string) =>
      found('signature.basis', 'self', app, changedPack({ 'signatures.bases.app.until': until }))[0]
        ?.severity;
    expect(severity('2026-11-20')).toBe('error');
    expect(severity('2026-11-21')).toBe('warning');
  });

  it('tell signatures apart by case or not', () => {
    const pair = { signatures: [{ text: '云帆A' }, { text: '云帆a' }] };
    expect(found('signature.duplicate', 'self', pair, packOf('huaweicloud'))).toEqual([]);
    expect(found('signature.duplicate', 'self', pair, packOf('chuanglan'))).toHaveLength(1);
  });

  it('refuse our own wording of the letter, and say so', () => {
    for (const id of ['aliyun', 'huaweicloud', 'qiniu', 'yihaotong-aliyun']) {
      const [finding] = found('letter.template', 'other', {}, packOf(id));
      expect(finding?.message, id).toMatch(/自己的授权委托书模板|自己的签名授权委托书模板|平台的标准授权书/);
      expect(finding?.platform).toBe(id);
    }
  });

  it('no longer take new customers, from a day that is said', () => {
    expect(found('platform.closed', 'self', {}, packOf('huaweicloud'))[0]?.message).toContain('2025-01-10');
  });

  it('ask for a responsible person beside the administrator', () => {
    expect(found('administrator.responsible', 'self', {}, packOf('volcengine'))[0]?.message).toContain(
      '责任人',
    );
    expect(found('administrator.responsible', 'self', {})).toEqual([]);
  });

  it('ask for a photo with the card in hand', () => {
    const missing = found('file.missing', 'self', {}, packOf('huaweicloud')).map(({ path }) => path);
    expect(missing).toContain('files.administratorHandheld');
  });

  it('look at public bodies differently', () => {
    const government = { 'organization.kind': 'government', 'organization.creditCode': '11330106MA2ABCDEX0' };
    const severityOn = (id: string) =>
      found('organization.public-body', 'self', government, packOf(id))[0]?.severity;
    expect(severityOn('aliyun')).toBeUndefined();
    expect(severityOn('chuanglan')).toBe('warning');
    expect(severityOn('qiniu')).toBe('note');
  });

  it('want half a year of the letter, or a year', () => {
    const halfYear = { 'authorization.validFrom': '2026-11-01', 'authorization.validTo': '2027-05-31' };
    expect(found('letter.too-short', 'other', halfYear, packOf('huaweicloud'))).toEqual([]);
    expect(found('letter.too-short', 'other', halfYear)[0]?.severity).toBe('warning');
    const less = { ...halfYear, 'authorization.validTo': '2027-03-01' };
    expect(found('letter.too-short', 'other', less, packOf('huaweicloud'))[0]?.severity).toBe('error');
  });
});
