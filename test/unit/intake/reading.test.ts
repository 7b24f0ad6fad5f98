import { describe, expect, test } from 'vitest';
import { doubtfulValues } from '../../../shared/intake/reading.ts';
import { caseWith, field, fileId, legalPersonCard, licence, picture } from './pictures.ts';

const doubtful = () => {
  const card = legalPersonCard();
  card.fields.name = field('陆知选', { confidence: 0.7, needsReview: true, alternatives: ['陆知远'] });
  return card;
};

const withCard = (name: string) =>
  caseWith((document) => {
    document.files.legalPersonIdPortrait = fileId('a');
    document.legalPerson.name = name;
    document.legalPerson.document.number = '330106198001017513';
  });

describe('what a person should look at again', () => {
  test('a doubtful reading that is in the case, with its other readings', () => {
    expect(doubtfulValues(withCard('陆知选'), [picture('a', doubtful())])).toMatchObject([
      { path: 'legalPerson.name', confidence: 0.7, alternatives: ['陆知远'] },
    ]);
  });

  test('not once it is confirmed or typed differently', () => {
    const file = { ...picture('a', doubtful()), confirmed: ['0.name'] };
    expect(doubtfulValues(withCard('陆知选'), [file])).toEqual([]);
    expect(doubtfulValues(withCard('陆知逸'), [picture('a', doubtful())])).toEqual([]);
  });

  test('two pictures that disagree, even if each is certain', () => {
    const document = withCard('陆知远');
    document.files.certificate = fileId('b');
    const files = [picture('a', legalPersonCard()), picture('b', licence({ legalPersonName: '陆之远' }))];
    expect(doubtfulValues(document, files)).toMatchObject([
      { path: 'legalPerson.name', value: '陆知远', alternatives: ['陆之远'] },
    ]);
  });

  test('a doubtful reading that a certain one supports is settled', () => {
    const document = withCard('陆知选');
    document.files.certificate = fileId('b');
    const files = [picture('a', doubtful()), picture('b', licence({ legalPersonName: '陆知选' }))];
    expect(doubtfulValues(document, files)).toEqual([]);
  });
});
