import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyCaseDocument } from '../../../shared/model/case-document.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { comparePlatforms } from '../../../shared/rules/compare/platforms.ts';
import { comparedTopics, type Topic } from '../../../shared/rules/compare/topics.ts';
import { valueAt } from '../../../shared/rules/paths.ts';
import { documents } from '../rules/any-document.ts';
import { type Changes, changedPack, packOf, packs, today, validCase } from '../rules/fixture.ts';

function compared(changes: Changes, pack: RulePack, purpose: 'self' | 'other' = 'self') {
  const document = validCase(purpose, changes);
  const [platform] = comparePlatforms({ document, packs: [pack], today });
  if (platform === undefined) throw new Error('nothing compared');
  return platform;
}

function cell(topic: Topic, changes: Changes, pack = packOf('aliyun'), purpose: 'self' | 'other' = 'self') {
  return compared(changes, pack, purpose).cells.find((candidate) => candidate.topic === topic);
}

describe('a case on several platforms', () => {
  it('can be handed in where nothing is missing and nothing is wrong', () => {
    const { state, counts, isChosen } = compared({}, packOf('aliyun'));
    expect({ state, isChosen }).toEqual({ state: 'ready', isChosen: true });
    expect(counts).toMatchObject({ errors: 0, missingFields: 0, missingMaterials: 0, waiting: 0 });
  });

  it('waits for the stamped letter where only that is left', () => {
    expect(compared({}, packOf('aliyun'), 'other')).toMatchObject({
      state: 'waiting',
      counts: { waiting: 1 },
    });
    expect(cell('letterScan', {}, packOf('aliyun'), 'other')).toMatchObject({
      state: 'waiting',
      path: 'files.letterScan',
    });
  });

  it('counts what is missing apart from what is wrong and what is advised, fields apart from papers', () => {
    const { state, counts } = compared(
      { 'administrator.mobile': '', 'files.certificate': '', 'files.administratorIdEmblem': '' },
      packOf('aliyun'),
    );
    expect(state).toBe('missing');
    expect(counts).toMatchObject({ errors: 0, missingFields: 1, missingMaterials: 1, warnings: 1 });
    expect(compared({ 'administrator.mobile': '12' }, packOf('aliyun'))).toMatchObject({
      state: 'faulty',
      counts: { errors: 1 },
    });
  });

  it.each<[Topic, Changes, string]>([
    ['signatures', { signatures: [{ text: '云' }] }, 'faulty'],
    ['administrator', { 'administrator.name': '' }, 'missing'],
    ['certificate', {}, 'ready'],
    ['handheldPhoto', {}, 'not-asked'],
    ['letter', {}, 'not-asked'],
    ['legalPersonId', {}, 'optional'],
    ['platform', {}, 'ready'],
  ])('%s with %j is %s', (topic, changes, state) => {
    expect(cell(topic, changes)?.state).toBe(state);
  });

  it('leads to the field it speaks of', () => {
    expect(cell('signatures', { signatures: [{ text: '杭州云帆科技' }, { text: '云' }] })?.path).toBe(
      'signatures.1.text',
    );
    expect(cell('letter', {})?.path).toBeUndefined();
  });

  it('says what a platform has not published', () => {
    const closed = changedPack({ 'eligibility.newCustomers.open': 'unknown' });
    expect(cell('platform', {}, closed)).toMatchObject({ state: 'unknown', count: 0 });
    expect(cell('signatures', {}, packOf('tencentcloud'))?.state).toBe('unknown');
  });

  it('looks at platforms the case does not name as well', () => {
    const all = comparePlatforms({ document: validCase('self'), packs, today });
    expect(all.map(({ pack }) => pack.id)).toEqual(packs.map(({ id }) => id));
    expect(all.filter(({ isChosen }) => isChosen).map(({ pack }) => pack.id)).toEqual(['aliyun']);
  });

  it('asks for everything in an empty case', () => {
    for (const { state, counts } of comparePlatforms({ document: emptyCaseDocument(), packs, today })) {
      expect(state).toBe('missing');
      expect(counts.missingFields).toBeGreaterThan(0);
    }
  });

  it('holds for any case: never throws, one cell for each topic, sums that agree, places that exist', () => {
    const topics = [...comparedTopics.fields, ...comparedTopics.materials];
    fc.assert(
      fc.property(documents, (document) => {
        for (const { cells, counts, state } of comparePlatforms({ document, packs, today })) {
          expect(cells.map(({ topic }) => topic)).toEqual(topics);
          const sum = (wanted: string) =>
            cells.reduce((total, each) => total + (each.state === wanted ? each.count : 0), 0);
          expect(sum('faulty')).toBe(counts.errors);
          if (state === 'ready') {
            expect(sum('missing') + sum('faulty') + sum('waiting')).toBe(0);
          }
          for (const { path } of cells) {
            if (path !== undefined) expect(valueAt(document, path)).not.toBeUndefined();
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
