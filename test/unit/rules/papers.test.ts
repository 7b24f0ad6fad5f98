import { describe, expect, it } from 'vitest';
import type { Purpose } from '../../../shared/model/case-document.ts';
import type { Severity } from '../../../shared/model/finding.ts';
import { type Changes, changedPack, found, packOf } from './fixture.ts';

describe('one company, written in several ways', () => {
  const company = '云帆（杭州）科技有限公司';
  const writing = (changes: Changes, purpose: Purpose = 'self') =>
    found('company-name.writing', purpose, { 'organization.name': company, ...changes });

  it.each([
    ['云帆(杭州)科技有限公司', '“(”与“（”'],
    ['云帆 （杭州）科技有限公司', '“空格”与“（”'],
    ['云帆（杭州）科技·有限公司', '“·”与“有”'],
  ])('%s', (name, difference) => {
    const [finding] = writing({ 'accountHolder.name': name });
    expect(finding).toMatchObject({ severity: 'warning', path: 'accountHolder.name', platform: 'all' });
    expect(finding?.message).toContain(difference);
  });

  it('is found in the applicant of a trademark', () => {
    const trademark = { name: '云上帆', applicant: '云帆(杭州)科技有限公司' };
    const signatures = [{ text: '云上帆', basis: 'trademark', trademark }];
    expect(writing({ signatures }).map(({ path }) => path)).toEqual(['signatures.0.trademark.applicant']);
  });

  it('is nothing for the same writing, and nothing for another company', () => {
    expect(writing({ 'accountHolder.name': company })).toEqual([]);
    expect(writing({ 'accountHolder.name': '宁波远帆信息服务有限公司' }, 'other')).toEqual([]);
    expect(writing({ 'accountHolder.name': '' })).toEqual([]);
  });

  it.each([
    ['company-name.dot', '阿里•云帆有限公司', 1],
    ['company-name.dot', '阿里·云帆有限公司', 0],
    ['company-name.space', '杭州 云帆有限公司', 1],
    ['company-name.space', 'Yun Fan Ltd', 0],
    ['company-name.space', '杭州云帆有限公司 ', 0],
  ])('%s: %s', (id, name, count) => {
    expect(found(id, 'self', { 'organization.name': name })).toHaveLength(count);
  });
});

describe('what ends before the letter', () => {
  const outlasting = (changes: Changes, purpose: Purpose = 'other') =>
    found('letter.outlasts', purpose, changes).map(({ path, severity }) => `${severity} ${path}`);

  it.each([
    ['organization.certificate.validTo', '2028-10-30', true],
    ['organization.certificate.validTo', '2028-10-31', false],
    ['administrator.document.validTo', '2027-05-06', true],
    ['legalPerson.document.validTo', '2027-05-06', true],
    // Over already, which is said elsewhere.
    ['organization.certificate.validTo', '2026-11-20', false],
    ['organization.certificate.validTo', 'long-term', false],
    ['organization.certificate.validTo', '2027', false],
  ])('%s on %s: %s', (path, date, isFound) => {
    expect(outlasting({ [path]: date })).toEqual(isFound ? [`warning ${path}`] : []);
  });

  it('is no matter without a letter', () => {
    expect(
      outlasting(
        { 'organization.certificate.validTo': '2027-10-30', 'authorization.validTo': '2028-10-31' },
        'self',
      ),
    ).toEqual([]);
  });
});

describe('papers without a place of their own', () => {
  const institution = { 'organization.kind': 'institution' };

  it.each<[Changes, number]>([
    [institution, 1],
    [{ ...institution, 'files.other': ['code.jpg'] }, 0],
    [{ ...institution, 'files.other': [' '] }, 1],
    [{}, 0],
  ])('%j: %i', (changes, count) => {
    const findings = found('material.missing', 'self', changes);
    expect(findings).toHaveLength(count);
    for (const { severity, path, message, fix } of findings) {
      expect([severity, path]).toEqual(['warning', 'files.other']);
      expect(message).toContain('组织机构代码证');
      expect(fix).toContain('固定电话');
    }
  });

  it('are asked for by basis', () => {
    const signatures = [{ text: '云上帆', basis: 'app', app: {} }];
    const huawei = packOf('huaweicloud');
    expect(found('material.missing', 'self', { signatures }, huawei)[0]?.message).toContain('ICP');
    expect(found('material.missing', 'self', {}, huawei)).toEqual([]);
  });

  it('are named when they are only recommended', () => {
    expect(found('material.recommended', 'self', {}, packOf('generic-106'))).toMatchObject([
      { severity: 'note', path: 'files.other' },
    ]);
  });

  it('are left out when it is not known whether they are wanted', () => {
    const pack = changedPack({ 'materials.items.7.self': 'unknown' });
    expect(found('material.missing', 'self', institution, pack)).toEqual([]);
  });
});

describe('copies', () => {
  it('need the red seal where the platform says so, said once', () => {
    const findings = found('material.copy-seal', 'self', {});
    expect(findings).toMatchObject([{ severity: 'note', path: 'files.certificate' }]);
    expect(findings[0]?.message).toMatch(/营业证件、.*红色/u);
  });

  it('are not spoken of where nothing is known', () => {
    expect(found('material.copy-seal', 'self', {}, packOf('volcengine'))).toEqual([]);
  });

  it('are refused where the platform refuses them', () => {
    const pack = changedPack({ 'materials.items.0.copy': 'refused' });
    expect(found('material.copy-refused', 'self', {}, pack)).toHaveLength(1);
    expect(found('material.copy-seal', 'self', {}, pack)[0]?.path).toBe('files.administratorIdEmblem');
  });
});

describe('partnerships', () => {
  it.each<[string, Severity[]]>([
    ['杭州知行管理合伙企业（有限合伙）', ['note']],
    ['杭州知行会计师事务所（特殊普通合伙）', ['note']],
    ['杭州知行事务所(普通合伙)', ['note']],
    ['杭州合伙人科技有限公司', []],
  ])('%s', (name, expected) => {
    const findings = found('organization.partnership', 'self', { 'organization.name': name });
    expect(findings.map(({ severity }) => severity)).toEqual(expected);
  });

  it('are refused or welcome as the platform says', () => {
    const name = { 'organization.name': '杭州知行管理合伙企业（有限合伙）' };
    const policy = (value: string) => changedPack({ 'eligibility.applicants.partnerships.policy': value });
    expect(found('organization.partnership', 'self', name, policy('refused'))[0]?.severity).toBe('error');
    expect(found('organization.partnership', 'self', name, policy('accepted'))).toEqual([]);
  });
});

describe('legal person and administrator', () => {
  it.each<[Changes, string, string | undefined]>([
    [{ 'administrator.name': '沈知远' }, 'people.same-name', 'administrator.document.number'],
    [{ 'administrator.document.number': '110105198001010016' }, 'people.same-number', 'administrator.name'],
    [
      { 'administrator.name': '沈知远', 'administrator.document.number': '11010519800101001６' },
      'people.same-name',
      undefined,
    ],
    [{ 'administrator.name': '沈知远', 'legalPerson.document.number': '' }, 'people.same-name', undefined],
    [
      { 'administrator.name': '沈知远', 'administrator.document': { type: 'passport', number: 'E12345678' } },
      'people.same-name',
      undefined,
    ],
    [{}, 'people.same-name', undefined],
  ])('%j: %s at %s', (changes, id, path) => {
    expect(found(id, 'self', changes).map((finding) => finding.path)).toEqual(
      path === undefined ? [] : [path],
    );
  });
});

describe('organizations from outside the mainland', () => {
  const none = { 'organization.creditCode': '' };
  const named = (name: string): Changes => ({ 'organization.name': name });

  it.each<[Changes, number]>([
    [{ ...named('Yunfan Trading Limited'), ...none }, 1],
    [{ ...named('香港云帆贸易有限公司'), 'organization.creditCode': '1234567' }, 1],
    [{ ...named('中国台湾云帆股份有限公司'), ...none }, 1],
    // A company of the mainland may carry the name of the region.
    [named('香港云帆贸易有限公司'), 0],
    [{ ...named('杭州云帆科技有限公司'), ...none }, 0],
    [{ ...named(''), ...none }, 0],
  ])('%j: %i', (changes, count) => {
    const findings = found('organization.outside-mainland', 'self', changes);
    expect(findings.map(({ severity }) => severity)).toEqual(Array.from({ length: count }, () => 'warning'));
  });

  it('are no matter where the platform takes them', () => {
    const pack = changedPack({ 'eligibility.applicants.overseas.policy': 'accepted' });
    expect(
      found('organization.outside-mainland', 'self', { ...named('Yunfan Limited'), ...none }, pack),
    ).toEqual([]);
  });
});
