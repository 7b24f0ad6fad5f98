import { expect, test } from 'vitest';
import { composeLetter } from '../../../electron/core/letter/compose.ts';
import { requestOf, sample, signatureNames } from './letter-samples.ts';
import { textOfPages } from './printed-letter.ts';

const planned = async (document = sample()) => (await composeLetter(requestOf(document))).plan;
const textOf = (characters: readonly { text: string }[]) => characters.map(({ text }) => text).join('');

test('holds every character that the pages print, page by page', async () => {
  const { bytes, plan } = await composeLetter(requestOf(sample({ signatures: signatureNames(100) })));
  const printed = await textOfPages(bytes ?? new Uint8Array());
  expect(plan.pages).toHaveLength(printed.length);
  plan.pages.forEach(({ lines }, page) => {
    const text = lines.map(({ characters }) => textOf(characters)).join('');
    expect([...text.replace(/\s/g, '')].toSorted()).toEqual([...(printed[page] ?? '')].toSorted());
  });
});

test('names what each character states', async () => {
  const [page] = (await planned()).pages;
  const characters = page?.lines.flatMap((line) => line.characters) ?? [];
  const stated = (field: string) => textOf(characters.filter((character) => character.field === field));
  expect(stated('organization.creditCode')).toBe('91330106MA2XK7TQ4W');
  expect(stated('accountHolder.name')).toBe('上海拾光信息技术有限公司');
  expect(stated('signatures.1.text')).toBe('【云杉网络】');
  expect(stated('authorization.validTo')).toBe('2028年11月20日');
  expect(stated('closing.seal')).toContain('盖章');
});

test('says where to sign, to date, and to write what the case does not say', async () => {
  const document = sample();
  const open = { ...document, accountHolder: { ...document.accountHolder, creditCode: '' } };
  const blanks = (await planned(open)).pages.flatMap((page) => page.blanks.map(({ field }) => field));
  expect(blanks.filter((field) => field === 'closing.signature')).toHaveLength(1);
  expect(blanks.filter((field) => field === 'authorization.signedOn')).toHaveLength(3);
  expect(blanks).toContain('accountHolder.creditCode');
});

test('has no pages where there is no letter', async () => {
  expect((await planned(sample({ signatures: signatureNames(101) }))).pages).toEqual([]);
});
