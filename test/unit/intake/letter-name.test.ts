import { expect, test } from 'vitest';
import { letterName } from '../../../renderer/letter/letter-name.ts';
import { caseWith } from './pictures.ts';

test('a saved letter names the company and the day, without what a file name cannot hold', () => {
  const document = caseWith((draft) => {
    draft.organization.name = '杭州云杉/信息:技术有限公司';
    draft.authorization.signedOn = '2026-11-21';
  });
  expect(letterName(document, '2026-12-01')).toBe('授权委托书-杭州云杉信息技术有限公司-2026-11-21.pdf');
});

test('an empty case has a name, too', () => {
  expect(letterName(caseWith(), '2026-12-01')).toBe('授权委托书-2026-12-01.pdf');
});
