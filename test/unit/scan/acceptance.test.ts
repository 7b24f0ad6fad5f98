import { expect, test } from 'vitest';
import { replaceFiles } from '../../../electron/core/cases/file-references.ts';
import { emptyCaseDocument } from '../../../shared/model/case-document.ts';
import { acceptanceOf } from '../../../shared/model/scan.ts';

const accepted = {
  findingId: 'scan.seal-doubtful',
  file: 'a',
  reason: '与原件核对过，名称一致',
  at: '2026-11-21T08:00:00.000Z',
};
const finding = { key: 'scan.seal-doubtful', acceptable: true };

test('an acceptance holds for its finding and its file, with a reason', () => {
  expect(acceptanceOf(finding, 'a', [accepted])).toBe(accepted);
  expect(acceptanceOf(finding, 'b', [accepted])).toBeUndefined();
  expect(acceptanceOf({ ...finding, key: 'scan.blurred:0.0' }, 'a', [accepted])).toBeUndefined();
  expect(acceptanceOf(finding, 'a', [{ ...accepted, reason: ' ' }])).toBeUndefined();
});

test('what is surely wrong cannot be accepted', () => {
  expect(acceptanceOf({ ...finding, acceptable: false }, 'a', [accepted])).toBeUndefined();
});

test('an acceptance goes with its file when files get other names, and goes when the file does', () => {
  const document = { ...emptyCaseDocument(), acceptedFindings: [accepted] };
  expect(replaceFiles(document, (name) => `${name}.jpg`).acceptedFindings).toEqual([
    { ...accepted, file: 'a.jpg' },
  ]);
  expect(replaceFiles(document, () => '').acceptedFindings).toEqual([]);
});
