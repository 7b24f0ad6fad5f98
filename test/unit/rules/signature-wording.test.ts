import { describe, expect, it } from 'vitest';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { changedPack, found, packOf } from './fixture.ts';

const named = (text: string, basis = 'shortName') => ({ signatures: [{ text, basis }] });
const severities = (id: string, text: string, pack?: RulePack, changes = {}) =>
  found(id, 'self', { ...named(text), ...changes }, pack).map(({ severity }) => severity);

describe('first letters only', () => {
  it.each([
    ['HZYF', 'warning'],
    ['hzyf', 'warning'],
    ['YF2', 'warning'],
  ])('%s: %s', (text, severity) => {
    expect(severities('signature.initials', text)).toEqual([severity]);
  });

  it.each(['NIKE', 'Yunfan', '云帆HZ', 'H', '123', '云帆'])('%s is none', (text) => {
    expect(severities('signature.initials', text)).toEqual([]);
  });

  it('is no matter where the platform has not said so', () => {
    const silent = changedPack({ 'signatures.script.initialsOnly': 'unknown' });
    expect(severities('signature.initials', 'HZYF', silent)).toEqual([]);
  });
});

describe('words of trades that are not let through', () => {
  it.each([
    ['移动云帆', 1],
    ['5g云帆', 1],
    ['云帆科技', 0],
    // In messages only.
    ['云帆金融', 0],
  ])('%s: %i', (text, count) => {
    const findings = found('signature.topic', 'self', named(text), packOf('chuanglan'));
    expect(findings).toHaveLength(count);
    for (const { severity, fix } of findings) {
      expect(severity).toBe('warning');
      expect(fix).toContain('企业名称');
    }
  });

  it('is said once for a word that stands in two lists', () => {
    expect(severities('signature.topic', '宗教云帆', packOf('chuanglan'))).toEqual(['warning']);
  });

  it('is the list of the platform itself', () => {
    expect(severities('signature.topic', '云帆美容', packOf('huaweicloud'))).toEqual(['warning']);
    expect(severities('signature.topic', '云帆美容', packOf('chuanglan'))).toEqual([]);
    expect(severities('signature.topic', '云帆美容')).toEqual([]);
  });
});

describe('names of people', () => {
  it('are those of the case', () => {
    expect(severities('signature.person', '沈知远')).toEqual(['error']);
    expect(severities('signature.person', '林若水')).toEqual(['error']);
    expect(severities('signature.person', '沈知远云帆')).toEqual([]);
    expect(severities('signature.person', '方正云帆')).toEqual([]);
  });

  it('are no matter where the platform has not said so', () => {
    expect(severities('signature.person', '沈知远', packOf('qiniu'))).toEqual([]);
  });
});

describe('signatures that differ in case only', () => {
  const pair = { signatures: [{ text: '云帆A' }, { text: '云帆a' }] };

  it('are noted where it is not known whether they are one', () => {
    const [finding] = found('signature.letter-case', 'self', pair, packOf('tencentcloud'));
    expect(finding).toMatchObject({ severity: 'note', path: 'signatures.1.text' });
    expect(finding?.message).toContain('第 1 个');
  });

  it('are one or two where it is known', () => {
    expect(found('signature.letter-case', 'self', pair)).toEqual([]);
    expect(found('signature.duplicate', 'self', pair)).toEqual([]);
    expect(found('signature.letter-case', 'self', pair, packOf('chuanglan'))).toEqual([]);
    expect(found('signature.duplicate', 'self', pair, packOf('chuanglan'))).toHaveLength(1);
  });
});

describe('what proves a basis', () => {
  it('is said once for trademarks and apps, and never for names of the company', () => {
    const signatures = [
      { text: '云上帆', basis: 'trademark', trademark: {} },
      { text: '云外帆', basis: 'trademark', trademark: {} },
      { text: '云帆科技', basis: 'shortName' },
    ];
    const findings = found('signature.evidence', 'self', { signatures });
    expect(findings).toMatchObject([{ severity: 'note', path: 'signatures.0.basis' }]);
    expect(findings[0]?.message).toContain('注册号');
  });

  it('is said for apps where they are taken', () => {
    const signatures = [{ text: '云上帆', basis: 'app', app: {} }];
    expect(found('signature.evidence', 'self', { signatures }, packOf('huaweicloud'))[0]?.message).toContain(
      'ICP 备案截图',
    );
    expect(found('signature.evidence', 'self', { signatures }, packOf('qiniu'))).toEqual([]);
  });
});

describe('a short name against the company name', () => {
  it('shows the characters that match', () => {
    expect(found('signature.skipping', 'self', named('杭州科技'))[0]?.message).toContain(
      '〔杭州〕云帆〔科技〕有限公司',
    );
  });

  const province = { 'organization.name': '浙江杭州云帆科技有限公司' };

  it.each([
    ['云帆科技', province, '杭州云帆科技'],
    ['云帆科技', { 'organization.name': '乌鲁木齐市云帆科技有限公司' }, '乌鲁木齐市云帆科技'],
    // No place is known there, and what stands before the name is short enough to be one.
    ['云帆科技', { 'organization.name': '甲乙云帆科技有限公司' }, '甲乙云帆科技'],
  ])('%s should have its place (%j)', (text, company, expected) => {
    const [finding] = found('signature.place-name', 'self', { ...named(text), ...company });
    expect(finding).toMatchObject({ severity: 'note', fix: expect.stringContaining(`“${expected}”`) });
  });

  it.each([
    ['杭州云帆科技', province],
    ['云帆杭州', { 'organization.name': '云帆（杭州）科技有限公司' }],
    ['云帆', { 'organization.name': '云帆（杭州）科技有限公司' }],
  ])('%s has it, or none stands before it (%j)', (text, company) => {
    expect(found('signature.place-name', 'self', { ...named(text), ...company })).toEqual([]);
  });
});

describe('a name that is not the company’s own, applied for oneself', () => {
  it('may need a letter, in the platform’s words', () => {
    const [finding] = found('letter.may-be-needed', 'self', named('云帆优选'), packOf('qiniu'));
    expect(finding).toMatchObject({ severity: 'note', path: 'signatures.0.text' });
    expect(finding?.message).toContain('自用也要');
    expect(found('letter.may-be-needed', 'self', named('云帆科技'), packOf('qiniu'))).toEqual([]);
    expect(found('letter.may-be-needed', 'other', named('云帆优选'), packOf('qiniu'))).toEqual([]);
    expect(found('letter.may-be-needed', 'self', named('云帆优选'), packOf('tencentcloud'))).toEqual([]);
  });
});

describe('a short name without anything of the brand', () => {
  it.each([
    ['网络科技', '杭州云帆网络科技有限公司', 1],
    ['科技有限公司', '杭州云帆网络科技有限公司', 1],
    ['杭州', '杭州云帆网络科技有限公司', 1],
    ['帆网络', '杭州云帆网络科技有限公司', 0],
    ['杭州云', '杭州云帆网络科技有限公司', 0],
    ['云帆', '云帆（杭州）科技有限公司', 0],
    // A company that is called by its place has its brand there.
    ['杭州', '杭州', 0],
  ])('%s of %s: %i', (text, company, count) => {
    const findings = found('signature.not-unique', 'self', { ...named(text), 'organization.name': company });
    expect(findings).toHaveLength(count);
    for (const { severity, fix } of findings) {
      expect(severity).toBe('warning');
      expect(fix).toContain('“云帆”');
    }
  });
});
