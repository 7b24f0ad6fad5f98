import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../electron/core/package/papers/check-report.ts';
import { drawPaper } from '../../../electron/core/package/papers/draw-paper.ts';
import { fillInSheet } from '../../../electron/core/package/papers/fill-in-sheet.ts';
import type { PackageFacts } from '../../../electron/core/package/papers/package-facts.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { checkCase } from '../../../shared/rules/check.ts';
import { fieldOf } from '../../../shared/rules/fields.ts';
import { fonts, now } from '../letter/letter-samples.ts';
import { textOfPages } from '../letter/printed-letter.ts';
import { factsOf, packableCase } from '../package/packable-case.ts';
import { aliyun, changedPack, check, found, today, validCase } from './fixture.ts';

/** The text of a printed paper without white space, for lines break anywhere. */
const printed = async (bytes: Uint8Array) => (await textOfPages(bytes)).join('').replace(/\s/g, '');

const thirteen = { signatures: [{ text: '杭州云帆科技有限公司一二三' }] };

describe('a number changed in the rule pack', () => {
  const pack = changedPack({ 'signatures.length.maximum': 16 });

  it('changes the hint and the limit of the field', () => {
    expect(fieldOf(aliyun, 'signatures.0.text', 'self')).toMatchObject({ maxLength: 12 });
    expect(fieldOf(aliyun, 'signatures.0.text', 'self')?.hint).toContain('2–12');
    expect(fieldOf(pack, 'signatures.0.text', 'self')).toMatchObject({ maxLength: 16 });
    expect(fieldOf(pack, 'signatures.0.text', 'self')?.hint).toContain('2–16');
  });

  it('changes the check', () => {
    expect(found('signature.too-long', 'self', thirteen)).toHaveLength(1);
    expect(found('signature.too-long', 'self', thirteen, pack)).toEqual([]);
  });

  it('changes the message', () => {
    const seventeen = { signatures: [{ text: '云'.repeat(17) }] };
    expect(found('signature.too-long', 'self', seventeen)[0]?.message).toContain('最多收 12 个');
    expect(found('signature.too-long', 'self', seventeen, pack)[0]?.message).toContain('最多收 16 个');
  });

  it('changes the printed check report of the package, and whether the package is unresolved', async () => {
    const report = async (facts: PackageFacts) => printed(await drawPaper(checkReport(facts), fonts, now));
    const [before, after] = [aliyun, pack].map((rules) => factsOf(packableCase(thirteen), rules));
    if (before === undefined || after === undefined) throw new Error('no package');
    expect([before.unresolved, after.unresolved]).toEqual([true, false]);
    expect(await report(before)).toContain('有13个字，平台最多收12个');
    expect(await report(after)).not.toContain('有13个字');
    const strict = factsOf(packableCase(thirteen), changedPack({ 'signatures.length.maximum': 11 }));
    expect(await report(strict)).toContain('有13个字，平台最多收11个');
  });
});

describe('a rule pack', () => {
  it('decides how long a letter may run', () => {
    const sixMonths = { 'authorization.validTo': '2027-05-31' };
    expect(found('letter.too-short', 'other', sixMonths)[0]?.message).toContain('1 年');
    const shorter = changedPack({ 'letter.validity.minimumMonths': 6, 'letter.validity.outside': 'refused' });
    expect(found('letter.too-short', 'other', sixMonths, shorter)).toEqual([]);
    const [finding] = found('letter.too-short', 'other', { 'authorization.validTo': '2026-12-31' }, shorter);
    expect(finding).toMatchObject({ severity: 'error', message: expect.stringContaining('6 个月') });
  });

  it('decides how grave a kind of signature is', () => {
    const latin = { signatures: [{ text: 'Yunfan' }] };
    const strict = changedPack({ 'signatures.script.latinOnly': 'refused' });
    expect(found('signature.latin-only', 'self', latin, strict)[0]?.severity).toBe('error');
    const lax = changedPack({ 'signatures.script.latinOnly': 'accepted' });
    expect(found('signature.latin-only', 'self', latin, lax)).toEqual([]);
  });

  it('decides whether case tells signatures apart', () => {
    const pair = { signatures: [{ text: '云帆A' }, { text: '云帆a' }] };
    const insensitive = changedPack({ 'signatures.letterCase.sensitive': false });
    expect(found('signature.duplicate', 'self', pair, insensitive)).toHaveLength(1);
  });

  it('decides what an open end is entered as', () => {
    const open = { 'organization.certificate.validTo': 'long-term' };
    const other = changedPack({ 'longTerm.label': '9999年12月31日' });
    expect(found('date.long-term', 'self', open)[0]?.message).toContain('2099 年 12 月 31 日');
    expect(found('date.long-term', 'self', open, other)[0]?.message).toContain('9999年12月31日');
  });

  it('decides what the printed sheet tells to fill in', async () => {
    const document = packableCase({ 'organization.certificate.validTo': 'long-term' });
    const sheet = async (pack: RulePack) =>
      printed(await drawPaper(fillInSheet(factsOf(document, pack)), fonts, now));
    const other = changedPack({ 'longTerm.entry': '9999-12-31', 'longTerm.label': '9999年12月31日' });
    expect(await sheet(aliyun)).toContain('2099-12-31');
    expect(await sheet(aliyun)).not.toContain('9999-12-31');
    expect(await sheet(other)).toContain('9999-12-31');
    expect(await sheet(other)).not.toContain('2099-12-31');
  });

  it('decides which documents are offered', () => {
    const residentOnly = changedPack({
      'identityDocuments.administrator.choices': [{ value: 'residentId', label: '身份证' }],
    });
    const passport = { 'administrator.document': { type: 'passport', number: 'E12345678' } };
    expect(found('choice.refused', 'self', passport)).toEqual([]);
    expect(found('choice.refused', 'self', passport, residentOnly)[0]).toMatchObject({
      path: 'administrator.document.type',
      fix: expect.stringContaining('身份证'),
    });
  });

  it('decides who may apply', () => {
    const closed = changedPack({
      'eligibility.newCustomers.open': false,
      'eligibility.applicants.soleProprietors.policy': 'refused',
    });
    expect(found('platform.closed', 'self', {}, closed)).toHaveLength(1);
    expect(found('platform.closed', 'self', {})).toEqual([]);
    const sole = { 'organization.creditCode': '92330106MA2ABCDEX4' };
    expect(found('organization.sole-proprietor', 'self', sole, closed)[0]?.severity).toBe('error');
  });

  it('asks only for the fields it names', () => {
    const [first] = aliyun.form.sections;
    const small = changedPack({
      'form.sections': first === undefined ? [] : [JSON.parse(JSON.stringify(first))],
    });
    const empty = validCase('other', { 'organization.creditCode': 'x', 'authorization.validTo': 'x' });
    const paths = checkCase({ document: empty, pack: small, today }).map(({ path }) => path);
    expect(paths).not.toContain('organization.creditCode');
    expect(paths).not.toContain('authorization.validTo');
  });

  it('names its id in what it alone demands, and nobody in what holds everywhere', () => {
    const findings = check(validCase('self', { 'organization.creditCode': '1', qualificationName: '' }));
    expect(findings.find(({ id }) => id === 'credit-code.length')?.platform).toBe('all');
    expect(findings.find(({ id }) => id === 'required.missing')?.platform).toBe('aliyun');
  });
});
