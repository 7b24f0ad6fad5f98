import { describe, expect, it } from 'vitest';
import { type CaseSignature, signatureSchema } from '../../../shared/model/case-document.ts';
import { signatureChange } from '../../../shared/rules/suggest/change.ts';
import { refusedNames } from '../../../shared/rules/suggest/refused-names.ts';
import { suggestShortNames } from '../../../shared/rules/suggest/short-names.ts';
import { changedPack, today, validCase } from '../rules/fixture.ts';

const named = (text: string, basis: CaseSignature['basis'] = 'shortName') =>
  signatureSchema.parse({ text, basis });

describe('how a signature became another', () => {
  it.each([
    ['云帆科技通知', '云帆科技', ['通知'], []],
    ['云帆科技', '杭州云帆科技', [], ['杭州']],
    ['【云帆】', '云帆', ['【', '】'], []],
    ['雲帆', '云帆', ['雲'], ['云']],
    ['云帆 科技', '云帆科技', [' '], []],
  ])('%s → %s', (before, after, removed, added) => {
    expect(signatureChange(named(before), named(after))).toEqual({ removed, added, basis: undefined });
  });

  it('says when the basis is another', () => {
    expect(signatureChange(named('云帆', 'app'), named('云帆')).basis).toBe('shortName');
  });
});

describe('where no name passes', () => {
  it('says what speaks against the clearest ones', () => {
    const pack = changedPack({ 'signatures.length.minimum': 30, 'signatures.length.maximum': 40 });
    const input = { document: validCase('self'), packs: [pack], today };
    expect(suggestShortNames(input)).toEqual([]);
    const [first] = refusedNames(input);
    expect(first?.text).toBe('杭州云帆科技');
    expect(first?.objections.map(({ id }) => id)).toEqual(['signature.too-short']);
  });

  it('has nothing to say where the name offers none', () => {
    const document = validCase('self', { 'organization.name': '' });
    expect(refusedNames({ document, packs: [changedPack({})], today })).toEqual([]);
  });
});
