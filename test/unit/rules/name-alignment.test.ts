import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignNames, matchedPieces } from '../../../shared/rules/name-alignment.ts';
import { nameRelation } from '../../../shared/rules/name-relation.ts';
import { anyText } from '../identifiers/arbitraries.ts';

const marked = (shortName: string, fullName: string, side: 'shortName' | 'fullName') =>
  matchedPieces(alignNames(shortName, fullName)[side])
    .map(({ text, isMatched }) => (isMatched ? `〔${text}〕` : text))
    .join('');

describe('a short name beside the full one', () => {
  it.each([
    ['云帆科技', '杭州云帆科技有限公司', 'contiguous', '杭州〔云帆科技〕有限公司', '〔云帆科技〕'],
    ['杭州科技', '杭州云帆科技有限公司', 'skipping', '〔杭州〕云帆〔科技〕有限公司', '〔杭州科技〕'],
    ['科技云帆', '杭州云帆科技有限公司', 'reordered', '杭州〔云帆科技〕有限公司', '〔科技云帆〕'],
    ['云帆优选', '杭州云帆科技有限公司', 'partial', '杭州〔云帆〕科技有限公司', '〔云帆〕优选'],
    ['优选', '杭州云帆科技有限公司', 'none', '杭州云帆科技有限公司', '优选'],
    ['云帆科技', '云帆（杭州）科技', 'skipping', '〔云帆〕（杭州）〔科技〕', '〔云帆科技〕'],
    ['云帆杭州', '云帆（杭州）科技', 'contiguous', '〔云帆〕（〔杭州〕）科技', '〔云帆杭州〕'],
    ['云帆云', '杭州云帆科技', 'partial', '杭州〔云帆〕科技', '〔云帆〕云'],
    ['', '杭州云帆科技', 'none', '杭州云帆科技', ''],
  ])('%s in %s: %s', (shortName, fullName, kind, inFull, inShort) => {
    expect(alignNames(shortName, fullName).kind).toBe(kind);
    expect(marked(shortName, fullName, 'fullName')).toBe(inFull);
    expect(marked(shortName, fullName, 'shortName')).toBe(inShort);
  });

  it('keeps the order where there is one, although a longer run lies elsewhere', () => {
    const { kind, shortName } = alignNames('甲乙丙', '乙丙丁甲戊乙己丙');
    expect(kind).toBe('skipping');
    expect(shortName.map(({ partner }) => partner)).toEqual([3, 5, 7]);
  });

  it('pairs each character with an equal one that is paired with it', () => {
    const texts = fc.oneof(
      anyText,
      fc.string({ unit: fc.constantFrom('云', '帆', '（', '科', ' ', 'Ａ', 'A') }),
    );
    fc.assert(
      fc.property(texts, texts, (shortName, fullName) => {
        const alignment = alignNames(shortName, fullName);
        const paired = alignment.shortName.filter(({ partner }) => partner !== null);
        for (const [at, { partner }] of alignment.shortName.entries()) {
          if (partner !== null) expect(alignment.fullName[partner]?.partner).toBe(at);
        }
        if (shortName.length <= 64 && fullName.length <= 256) {
          expect(alignment.kind).toBe(nameRelation(shortName, fullName).kind);
          expect(paired.length > 0).toBe(alignment.kind !== 'none');
        }
        expect(alignment.fullName.map(({ character }) => character).join('')).toBe(fullName);
      }),
    );
  });

  it('does not compare what is too long to be a name', () => {
    const { shortName } = alignNames('云'.repeat(65), '云帆');
    expect(shortName.every(({ partner }) => partner === null)).toBe(true);
  });
});
