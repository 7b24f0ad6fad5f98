import { expect, test } from 'vitest';
import { loadRulePacks } from '../../../electron/core/platforms/load-rule-packs.ts';
import { marksOf } from '../../../renderer/review/picture-marks.ts';
import { reviewItems } from '../../../renderer/review/review-item.ts';
import { verdictOn } from '../../../renderer/review/verdict.ts';
import { printedValues } from '../../../shared/intake/printed.ts';
import { confirmationKey } from '../../../shared/intake/reading.ts';
import { settled } from '../../../shared/intake/settle.ts';
import type { StoredFile } from '../../../shared/model/case-record.ts';
import { checkPlatforms } from '../../../shared/rules/check.ts';
import { caseWith, field, fileId, legalPersonCard, licence, picture } from '../intake/pictures.ts';

const withPictures = (name: string) =>
  caseWith((document) => {
    document.files.certificate = fileId('b');
    document.files.legalPersonIdPortrait = fileId('a');
    document.legalPerson.name = name;
    document.legalPerson.document.number = '330106198001017513';
    document.platforms = ['aliyun'];
  });

test('a name that licence and card give differently is in doubt on both pictures', () => {
  const document = withPictures('陆知远');
  const files = [picture('a', legalPersonCard()), picture('b', licence({ legalPersonName: '陆之远' }))];
  const name = reviewItems(document, files).find(({ path }) => path === 'legalPerson.name');
  expect(name).toMatchObject({ isDoubtful: true, choices: ['陆知远', '陆之远'] });
  expect(name?.sources.map(({ slot }) => slot)).toEqual(['legalPersonIdPortrait', 'certificate']);

  const doubtful = files.map((file) =>
    marksOf(file, ['certificate', 'legalPersonIdPortrait'], document, files)
      .filter(({ needsReview }) => needsReview)
      .map(({ fieldName }) => fieldName),
  );
  expect(doubtful).toEqual([['name'], ['legalPersonName']]);
});

test('what a person wrote themselves comes first, and is not in doubt', () => {
  const card = legalPersonCard();
  card.fields.name = field('陆知选', { confidence: 0.7, needsReview: true, alternatives: ['陆知远'] });
  const items = reviewItems(withPictures('陆知逸'), [picture('a', card), picture('b', licence())]);
  expect(items.find(({ path }) => path === 'legalPerson.name')).toMatchObject({
    isDoubtful: false,
    confidence: null,
    choices: ['陆知逸', '陆知远', '陆知选'],
  });
});

test('what a person stands up for against a sure reading is told no more', async () => {
  const packs = await loadRulePacks('resources');
  const document = withPictures('陆之远');
  const files = [picture('a', legalPersonCard()), picture('b', licence())];
  const said = (read: StoredFile[]) =>
    checkPlatforms({ document, packs, today: '2026-11-21', printed: printedValues(document, read) }).filter(
      ({ id, path }) => id === 'paper.differs' && path === 'legalPerson.name',
    );
  expect(said(files)).toHaveLength(1);
  const name = reviewItems(document, files).find(({ path }) => path === 'legalPerson.name');
  expect(name?.confirms.map(({ slot }) => slot)).toEqual(['certificate', 'legalPersonIdPortrait']);
  const accepted = files.map((file) => {
    const fields = name?.confirms.filter(({ fileId: id }) => id === file.id).map(confirmationKey) ?? [];
    return settled(file, fields, '陆之远');
  });
  expect(said(accepted)).toEqual([]);
});

test('a value is judged by the rules before it is accepted', async () => {
  const packs = await loadRulePacks('resources');
  const asked = { document: withPictures('陆知远'), packs, today: '2026-11-21' };
  const verdict = (value: string) => verdictOn(value, 'legalPerson.document.number', asked).state;
  expect(verdict('330106198001017514')).toBe('checked');
  expect(verdict('330106198001017511')).toBe('error');
  expect(verdict('')).toBe('none');
});

test('what a paper prints and could not be read is asked for, until it is typed', () => {
  const document = withPictures('');
  document.legalPerson.document.number = '';
  const card = legalPersonCard();
  delete card.fields.name;
  delete card.fields.idNumber;
  const files = [picture('a', card), picture('b', licence())];
  const unread = () => reviewItems(document, files).filter(({ isUnread }) => isUnread);
  // The name stands on the licence as well, and was read there.
  expect(unread()).toMatchObject([
    {
      path: 'legalPerson.document.number',
      isDoubtful: true,
      choices: [],
      confirms: [],
      sources: [{ slot: 'legalPersonIdPortrait', box: [0, 0, 1, 1] }],
    },
  ]);
  document.legalPerson.document.number = '330106198001017513';
  expect(unread()).toMatchObject([{ isDoubtful: false, confidence: null, choices: ['330106198001017513'] }]);
});

test('what a paper need not print is not asked for', () => {
  const papers = licence();
  delete papers.fields.validFrom;
  delete papers.fields.validTo;
  const paths = reviewItems(withPictures('陆知远'), [picture('b', papers)]).map(({ path }) => path);
  expect(paths).toEqual(['organization.name', 'organization.creditCode', 'legalPerson.name']);
});
