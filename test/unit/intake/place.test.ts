import { describe, expect, test } from 'vitest';
import { planIntake } from '../../../shared/intake/plan.ts';
import type { CaseDocument, FileSlot } from '../../../shared/model/case-document.ts';
import type { StoredFile } from '../../../shared/model/case-record.ts';
import {
  caseWith,
  emblem,
  field,
  fileId,
  found,
  legalPersonCard,
  licence,
  otherCard,
  picture,
  portrait,
} from './pictures.ts';

/** Slots the files of one batch get, as `slot → letter`. */
function placed(document: CaseDocument, files: StoredFile[], slotOf: Record<string, FileSlot> = {}) {
  const fresh = files.map(({ id }) => {
    const slot = slotOf[id.charAt(0)];
    return slot === undefined ? { fileId: id } : { fileId: id, slot };
  });
  const { slots } = planIntake({ document, files, fresh });
  const letters = (changes: typeof slots.fill) =>
    Object.fromEntries(changes.map((change) => [change.slot, change.fileId.charAt(0)]));
  return { fill: letters(slots.fill), conflict: letters(slots.conflict) };
}

describe('which picture belongs where', () => {
  test('a licence and four ID sides in one batch, in any order of people', () => {
    const files = [
      picture('a', otherCard()),
      picture('b', emblem()),
      picture('c', legalPersonCard()),
      picture('d', emblem()),
      picture('e', licence()),
    ];
    expect(placed(caseWith(), files).fill).toEqual({
      certificate: 'e',
      administratorIdPortrait: 'a',
      administratorIdEmblem: 'b',
      legalPersonIdPortrait: 'c',
      legalPersonIdEmblem: 'd',
    });
  });

  test('the emblem side may come before its portrait', () => {
    const files = [
      picture('a', emblem()),
      picture('b', legalPersonCard()),
      picture('c', emblem()),
      picture('d', otherCard()),
      picture('e', licence()),
    ];
    expect(placed(caseWith(), files).fill).toMatchObject({
      legalPersonIdEmblem: 'a',
      administratorIdEmblem: 'c',
    });
  });

  test('both sides in one picture fill both slots with that picture', () => {
    expect(placed(caseWith(), [picture('a', otherCard(), emblem())]).fill).toEqual({
      administratorIdPortrait: 'a',
      administratorIdEmblem: 'a',
    });
  });

  test('two ID cards in one picture go to two people', () => {
    const plan = planIntake({
      document: caseWith((document) => {
        document.legalPerson.name = '陆知远';
      }),
      files: [picture('a', legalPersonCard(), otherCard())],
      fresh: [{ fileId: fileId('a') }],
    });
    expect(plan.fields.fill).toContainEqual(
      expect.objectContaining({ path: 'legalPerson.document.number', value: '330106198001017513' }),
    );
    expect(plan.fields.fill).toContainEqual(
      expect.objectContaining({ path: 'administrator.document.number', value: '330106199203042629' }),
    );
  });

  test('a name already typed decides, a number before a name', () => {
    const typed = caseWith((document) => {
      document.legalPerson.name = '沈若兰';
      document.administrator.document.number = '330106199203042629';
    });
    expect(placed(typed, [picture('a', otherCard())]).fill).toEqual({ administratorIdPortrait: 'a' });
    const named = caseWith((document) => {
      document.legalPerson.name = '沈若兰';
    });
    expect(placed(named, [picture('a', otherCard())]).fill).toEqual({ legalPersonIdPortrait: 'a' });
  });

  test('somebody unknown does not take the place of somebody known', () => {
    const typed = caseWith((document) => {
      document.administrator.name = '沈若兰';
    });
    const files = [picture('a', portrait('欧阳明', '330106197505051234')), picture('b', otherCard())];
    expect(placed(typed, files).fill).toEqual({ legalPersonIdPortrait: 'a', administratorIdPortrait: 'b' });
  });

  test('a name with one character misread still tells whose card it is', () => {
    const misread = portrait('陆知选', '330106198001017513');
    const files = [picture('a', misread), picture('b', otherCard()), picture('c', licence())];
    expect(placed(caseWith(), files).fill).toMatchObject({
      legalPersonIdPortrait: 'a',
      administratorIdPortrait: 'b',
    });
  });

  test('another reading of the name tells, too', () => {
    const doubtful = portrait('陈矢迈', '330106198001017513');
    doubtful.fields.name = field('陈矢迈', { alternatives: ['陆知远'] });
    const files = [picture('a', doubtful), picture('c', licence())];
    expect(placed(caseWith(), files).fill).toMatchObject({ legalPersonIdPortrait: 'a' });
  });

  test('a second photo of the same card is not taken for another person', () => {
    const files = [picture('a', legalPersonCard()), picture('b', legalPersonCard()), picture('c', licence())];
    expect(placed(caseWith(), files).fill).toEqual({ legalPersonIdPortrait: 'a', certificate: 'c' });
  });

  test('where licence and case name two legal persons, the one of the case is taken for the other person', () => {
    const typed = caseWith((document) => {
      document.legalPerson.name = '沈若兰';
    });
    const files = [picture('a', licence(), legalPersonCard()), picture('b', otherCard())];
    expect(placed(typed, files).fill).toMatchObject({
      legalPersonIdPortrait: 'a',
      administratorIdPortrait: 'b',
    });
  });

  test('a second unknown card goes to the legal person', () => {
    const files = [picture('a', portrait('甲一', '1')), picture('b', portrait('乙二', '2'))];
    expect(placed(caseWith(), files).fill).toEqual({
      administratorIdPortrait: 'a',
      legalPersonIdPortrait: 'b',
    });
  });

  test('an emblem side on its own goes to the person who lacks it', () => {
    const document = caseWith((draft) => {
      draft.files.legalPersonIdPortrait = fileId('x');
    });
    expect(placed(document, [picture('a', emblem())]).fill).toEqual({ legalPersonIdEmblem: 'a' });
  });

  test('an occupied slot is asked about, unless the person named it', () => {
    const document = caseWith((draft) => {
      draft.files.certificate = fileId('x');
    });
    expect(placed(document, [picture('a', licence())])).toEqual({
      fill: {},
      conflict: { certificate: 'a' },
    });
    expect(placed(document, [picture('a', licence())], { a: 'certificate' })).toEqual({
      fill: { certificate: 'a' },
      conflict: {},
    });
  });

  test('new photos of both sides of a card replace both sides of that person', () => {
    const document = caseWith((draft) => {
      draft.administrator.name = '沈若兰';
      draft.files.administratorIdPortrait = fileId('x');
      draft.files.administratorIdEmblem = fileId('y');
    });
    expect(placed(document, [picture('a', otherCard()), picture('b', emblem())]).conflict).toEqual({
      administratorIdPortrait: 'a',
      administratorIdEmblem: 'b',
    });
  });

  test('a named slot takes an unread picture, but not one that is plainly something else', () => {
    expect(placed(caseWith(), [picture('a')], { a: 'trademark' }).fill).toEqual({ trademark: 'a' });
    expect(placed(caseWith(), [picture('a')], { a: 'certificate' }).fill).toEqual({ certificate: 'a' });
    expect(placed(caseWith(), [picture('a', otherCard())], { a: 'certificate' }).fill).toEqual({
      administratorIdPortrait: 'a',
    });
  });

  test('a picture of nothing known gets no slot', () => {
    expect(placed(caseWith(), [picture('a', found('other', {})), picture('b')]).fill).toEqual({});
  });
});
