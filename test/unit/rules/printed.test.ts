import { describe, expect, it } from 'vitest';
import type { PrintedValue } from '../../../shared/model/printed-value.ts';
import { checkCase, checkPlatforms } from '../../../shared/rules/check.ts';
import { aliyun, type Changes, changedPack, packOf, today, validCase } from './fixture.ts';

const company = 'organization.name';
const licence = (path: string, value: string): PrintedValue => ({ path, value, slot: 'certificate' });
const card = (path: string, value: string): PrintedValue => ({ path, value, slot: 'legalPersonIdPortrait' });

/** What is said of what was typed when the papers say something else. */
function differing(printed: PrintedValue[], changes: Changes = {}, pack = aliyun) {
  return checkCase({ document: validCase('self', changes), pack, today, printed }).filter(
    ({ id }) => id === 'paper.differs',
  );
}

describe('what was typed, beside what the papers say', () => {
  it.each([
    ['杭州云帆科技有限责任公司', '证件上多出“责任”'],
    ['杭州云帆有限公司', '证件上没有“科技”'],
    ['杭州云帆科枝有限公司', '差在“技”与“枝”'],
  ])('the company is called %s on the licence', (printed, difference) => {
    const findings = differing([licence(company, printed)]);
    expect(findings).toMatchObject([{ severity: 'error', path: company, platform: 'aliyun' }]);
    for (const said of ['杭州云帆科技有限公司', printed, '营业证件', difference]) {
      expect(findings[0]?.message).toContain(said);
    }
    expect(findings[0]?.fix).toContain('逐字一致');
    expect(findings[0]?.source).toContain('2026-11-21');
  });

  it.each<[path: string, printed: string, difference: string]>([
    ['organization.creditCode', '91330106673959654Q', '第 18 位填的是“P”，证件上是“Q”'],
    ['organization.creditCode', '91330106673959664Q', '第 16、18 位不同'],
    ['organization.creditCode', '9133010667395965', '填了 18 位，证件上是 16 位'],
    ['legalPerson.name', '沈致远', '差在“知”与“致”'],
    ['legalPerson.document.number', '110105198001010024', '第 17、18 位不同'],
    ['administrator.name', '林若冰', '“林若水”，'],
    ['organization.certificate.validTo', 'long-term', '填的是 2045-01-01，营业证件上是 长期'],
  ])('%s: %s', (path, printed, difference) => {
    expect(differing([licence(path, printed)])).toMatchObject([
      { severity: 'warning', path, platform: 'all', message: expect.stringContaining(difference) },
    ]);
  });

  it.each<[path: string, typed: string, printed: string]>([
    [company, '云帆(杭州)科技有限公司', '云帆（杭州）科技有限公司'],
    [company, '杭州云帆 科技有限公司 ', '杭州云帆科技有限公司'],
    [company, '杭州ＡＢ科技有限公司', '杭州ab科技有限公司'],
    ['organization.creditCode', '9133 0106 6739 5965 4p', '91330106673959654P'],
    ['administrator.name', '阿依古丽•买买提', '阿依古丽·买买提'],
    ['organization.certificate.validTo', '2045年1月1日', '2045-01-01'],
    // What is no date has a finding of its own.
    ['organization.certificate.validTo', '明年', '2045-01-01'],
    [company, '', '杭州云帆科技有限公司'],
  ])('%s: %s is no other than %s', (path, typed, printed) => {
    expect(differing([licence(path, printed)], { [path]: typed })).toEqual([]);
  });

  it('is said once for papers that agree, and for each where they do not', () => {
    const path = 'legalPerson.name';
    const [finding, ...others] = differing([licence(path, '沈致远'), card(path, '沈致远')]);
    expect(finding?.message).toContain('营业证件、法定代表人证件人像面');
    expect(others).toEqual([]);
    expect(differing([licence(path, '沈致远'), card(path, '沈之远')])).toHaveLength(2);
    expect(differing([licence(path, '沈致远'), card(path, '沈知远')])).toHaveLength(1);
  });

  it('is refused only where the platform wants every character', () => {
    const pack = changedPack({
      'form.sections.1.fields': JSON.parse(
        JSON.stringify(aliyun.form.sections[1]?.fields.map(({ asPrinted: _, ...field }) => field)),
      ),
    });
    const [finding] = differing([licence(company, '杭州云帆有限公司')], {}, pack);
    expect(finding).toMatchObject({ severity: 'warning', platform: 'all' });
  });

  it('is said for every platform that wants it so', () => {
    const document = validCase('self', { platforms: ['aliyun', 'huaweicloud'] });
    const printed = [licence(company, '杭州云帆有限公司'), licence('legalPerson.name', '沈致远')];
    const findings = checkPlatforms({ document, packs: [aliyun, packOf('huaweicloud')], today, printed });
    expect(
      findings.filter(({ id }) => id === 'paper.differs').map(({ path, platform }) => `${platform} ${path}`),
    ).toEqual([`aliyun ${company}`, 'all legalPerson.name', `huaweicloud ${company}`]);
  });

  it('is nothing for what the platform does not ask', () => {
    expect(differing([licence('remark', '云帆')], { remark: '别的' }, packOf('jiguang'))).toEqual([]);
  });
});
