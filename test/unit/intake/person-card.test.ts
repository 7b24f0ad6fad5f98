import { describe, expect, test } from 'vitest';
import { exchangeCards, personWithoutCard, shareCard } from '../../../shared/intake/person-card.ts';
import { changesOf, keepTyped, planIntake } from '../../../shared/intake/plan.ts';
import { withChanges } from '../../../shared/intake/target.ts';
import { caseWith, emblem, fileId, legalPersonCard, licence, otherCard, picture } from './pictures.ts';

function filled(files: ReturnType<typeof picture>[]) {
  const fresh = files.map(({ id }) => ({ fileId: id }));
  return withChanges(caseWith(), changesOf(planIntake({ document: caseWith(), files, fresh }), keepTyped));
}

describe('whose ID card it is', () => {
  test('an exchange moves pictures and fields, and back again', () => {
    const files = [picture('a', otherCard()), picture('b', emblem())];
    const before = filled(files);
    const after = withChanges(before, changesOf(exchangeCards(before, files), keepTyped));
    expect(after.administrator).toMatchObject({ name: '', document: { number: '', validTo: '' } });
    expect(after.legalPerson).toMatchObject({
      name: '沈若兰',
      document: { number: '330106199203042629', validTo: '2038-03-05' },
    });
    expect(after.files).toMatchObject({
      legalPersonIdPortrait: fileId('a'),
      legalPersonIdEmblem: fileId('b'),
      administratorIdPortrait: '',
    });
    expect(withChanges(after, changesOf(exchangeCards(after, files), keepTyped))).toEqual(before);
  });

  test('the legal person keeps the name the licence gives', () => {
    const files = [picture('a', licence()), picture('b', legalPersonCard())];
    const before = filled(files);
    const after = withChanges(before, changesOf(exchangeCards(before, files), keepTyped));
    expect(after.legalPerson).toMatchObject({ name: '陆知远', document: { number: '' } });
    expect(after.administrator).toMatchObject({ name: '陆知远', document: { number: '330106198001017513' } });
    expect(after.organization).toEqual(before.organization);
  });

  test('a typed value in the way is asked about', () => {
    const files = [picture('a', otherCard())];
    const before = withChanges(filled(files), [{ path: 'legalPerson.name', value: '陆知远' }]);
    const plan = exchangeCards(before, files);
    expect(plan.fields.conflict).toMatchObject([{ path: 'legalPerson.name', value: '沈若兰' }]);
    expect(withChanges(before, changesOf(plan, keepTyped)).legalPerson.name).toBe('陆知远');
  });

  test('one card serves both when they bear one name', () => {
    const files = [picture('a', otherCard(), emblem())];
    const before = withChanges(filled(files), [
      { path: 'legalPerson.name', value: '沈若兰' },
      { path: 'administrator.document.number', value: '330106199203042630' },
    ]);
    expect(personWithoutCard(before)).toBe('legalPerson');
    const after = withChanges(before, changesOf(shareCard(before, 'legalPerson'), keepTyped));
    expect(after.legalPerson.document).toEqual({ ...before.administrator.document });
    expect(after.files).toMatchObject({
      legalPersonIdPortrait: fileId('a'),
      legalPersonIdEmblem: fileId('a'),
      administratorIdPortrait: fileId('a'),
    });
    expect(personWithoutCard(after)).toBeNull();
  });
});
