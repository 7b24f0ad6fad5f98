import { describe, expect, it } from 'vitest';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import { emptyCaseDocument } from '../../../shared/model/case-document.ts';
import { checkPlatforms } from '../../../shared/rules/check.ts';
import { partOfPath, taskList } from '../../../shared/rules/progress.ts';
import { aliyun, check, packOf, packs, today, validCase } from './fixture.ts';

function states(document: CaseDocument): Record<string, string> {
  const tasks = taskList({ document, pack: aliyun, findings: check(document) });
  return Object.fromEntries(tasks.map(({ part, state }) => [part, state]));
}

describe('task list', () => {
  it('is empty at first, and needs no letter for one’s own use', () => {
    expect(states(emptyCaseDocument({ purpose: 'self' }))).toEqual({
      platform: 'empty',
      organization: 'empty',
      legalPerson: 'empty',
      administrator: 'empty',
      signatures: 'empty',
      authorization: 'not-needed',
      check: 'empty',
      export: 'empty',
    });
  });

  it('needs a letter for another’s use', () => {
    expect(states(emptyCaseDocument({ purpose: 'other' })).authorization).toBe('empty');
  });

  it('is done when nothing is missing and nothing wrong', () => {
    const done = states(validCase('self'));
    expect(new Set(Object.values(done))).toEqual(new Set(['done', 'not-needed']));
  });

  it('is done with a part that asks for nothing to be typed once the case has begun', () => {
    const chuanglan = packOf('chuanglan');
    const platform = (document: CaseDocument) =>
      taskList({ document, pack: chuanglan, findings: check(document, chuanglan) })[0]?.state;
    expect(platform(emptyCaseDocument())).toBe('empty');
    expect(platform(validCase('self', { qualificationName: '' }))).toBe('done');
    expect(platform(validCase('self', { qualificationName: '', 'accountHolder.name': '别家公司' }))).toBe(
      'empty',
    );
  });

  it('waits for the stamped letter before it is all done', () => {
    expect(states(validCase('other'))).toMatchObject({
      authorization: 'done',
      check: 'done',
      export: 'started',
    });
    expect(states(validCase('other', { 'files.letterScan': 'l.jpg' })).export).toBe('done');
  });

  it('is only started where something is missing or wrong', () => {
    expect(states(validCase('self', { 'organization.name': '' }))).toMatchObject({
      organization: 'started',
      legalPerson: 'done',
      check: 'started',
      export: 'empty',
    });
    expect(states(validCase('self', { 'administrator.mobile': '1' })).administrator).toBe('started');
  });

  it('counts findings by part', () => {
    const document = validCase('self', {
      'organization.name': '',
      'files.certificate': '',
      signatures: [{ text: '云帆' }],
    });
    const tasks = taskList({ document, pack: aliyun, findings: check(document) });
    expect(tasks.find(({ part }) => part === 'organization')?.findings).toEqual({ error: 1, warning: 1 });
    expect(tasks.find(({ part }) => part === 'legalPerson')?.findings).toEqual({ error: 0, warning: 0 });
  });

  it('counts a field once however many platforms ask for it', () => {
    const document = validCase('self', {
      platforms: packs.map(({ id }) => id),
      'organization.name': '',
    });
    const findings = checkPlatforms({ document, packs, today });
    const about = findings.filter(
      ({ path, severity }) => path === 'organization.name' && severity === 'error',
    );
    expect(about.length).toBeGreaterThan(1);
    const tasks = taskList({ document, pack: aliyun, findings: about });
    expect(tasks.find(({ part }) => part === 'organization')?.findings).toEqual({ error: 1, warning: 0 });
  });

  it('does without a rule pack', () => {
    const tasks = taskList({ document: validCase('self'), pack: undefined, findings: [] });
    expect(tasks.every(({ state }) => state === 'empty' || state === 'started')).toBe(true);
  });

  it.each([
    ['purpose', 'platform'],
    ['platforms', 'platform'],
    ['organization.certificate.validTo', 'organization'],
    ['files.certificate', 'organization'],
    ['files.legalPersonIdEmblem', 'legalPerson'],
    ['files.administratorIdPortrait', 'administrator'],
    ['signatures.3.text', 'signatures'],
    ['files.trademark', 'signatures'],
    ['accountHolder.name', 'authorization'],
    ['authorization', 'authorization'],
    ['files.letterScan', 'authorization'],
    ['files.other', 'export'],
  ])('%s belongs to %s', (path, part) => {
    expect(partOfPath(path)).toBe(part);
  });
});
