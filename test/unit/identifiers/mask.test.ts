import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MaskKind, mask } from '../../../shared/identifiers/mask.ts';
import { maskNumbers } from '../../../shared/identifiers/mask-numbers.ts';
import { parseResidentId } from '../../../shared/identifiers/resident-id.ts';
import { anyText, creditCodes, residentIds } from './arbitraries.ts';

const kinds = [
  'residentId',
  'residencePermit',
  'foreignPermanentResident',
  'passport',
  'homeReturnPermit',
  'taiwanPermit',
  'other',
  'mobile',
  'landline',
] as const satisfies readonly MaskKind[];

const counted = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const charactersOf = (text: string) => Array.from(counted.segment(text), ({ segment }) => segment);
const mobiles = fc
  .tuple(fc.integer({ min: 13, max: 19 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([head, rest]) => `${head}${String(rest).padStart(9, '0')}`);

describe('a value of a known kind', () => {
  it.each<[MaskKind, string, string]>([
    ['residentId', '110101199001011234', '110***********1234'],
    ['residentId', '11010119900101123X', '110***********123X'],
    ['residentId', '110101 19900101 1234', '110*** ******** 1234'],
    ['residentId', '110101900101123', '110********1123'],
    ['residencePermit', '810000199001011234', '810***********1234'],
    ['foreignPermanentResident', 'FRA110190010112', 'FRA********0112'],
    ['passport', 'E12345678', 'E1*****78'],
    ['homeReturnPermit', 'H12345678', 'H1*****78'],
    ['taiwanPermit', '12345678', '12****78'],
    ['mobile', '13812345678', '138****5678'],
    ['mobile', '138 1234 5678', '138 **** 5678'],
    ['mobile', '+86 138-1234-5678', '+86 1**-****-5678'],
    ['landline', '0571-88886666', '0571-******66'],
    ['landline', '010-88886666', '010-8*****66'],
    ['creditCode', '91330106MA2CFRTW5X', '91330106MA2CFRTW5X'],
  ])('%s %s becomes %s', (kind, value, expected) => {
    expect(mask(kind, value)).toBe(expected);
  });

  it.each<[MaskKind, string, string]>([
    ['residentId', '', ''],
    ['residentId', '1', '*'],
    ['residentId', '110', '1**'],
    ['residentId', '110101', '11****'],
    ['residentId', '11010119900101', '110***********'],
    ['mobile', '138', '1**'],
    ['mobile', '1381234567', '138*******'],
    ['passport', 'E12', 'E**'],
    ['residentId', '   ', '   '],
  ])('half typed, %s %s becomes %s', (kind, value, expected) => {
    expect(mask(kind, value)).toBe(expected);
  });

  it('counts as a person does and cuts no character', () => {
    expect(mask('residentId', '👨‍👩‍👧邓é1')).toBe('👨‍👩‍👧***');
  });

  it('is as long as before, and shows nothing but the ends in their places', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.oneof(anyText, residentIds, mobiles), (kind, text) => {
        const value = text.replaceAll('*', '0');
        const [before, after] = [charactersOf(value), charactersOf(mask(kind, value))];
        expect(after).toHaveLength(before.length);
        const kept = after.flatMap((character, index) => (character === before[index] ? [] : [index]));
        for (const index of kept) expect(after[index]).toBe('*');
        const told = before.filter((character) => !/^[\s()（）+＋‐-―-]+$/u.test(character)).length;
        const shown = told - kept.length;
        expect(shown).toBeLessThanOrEqual(told >= 8 ? 7 : told / 3);
      }),
    );
  });

  it('never shows where a person was born', () => {
    fc.assert(
      fc.property(residentIds, (number) => {
        expect(mask('residentId', number)).toBe(`${number.slice(0, 3)}${'*'.repeat(11)}${number.slice(-4)}`);
      }),
    );
  });
});

describe('numbers in a text', () => {
  it.each([
    ['张三110101199001011234的材料', '张三110***********1234的材料'],
    ['身份证11010119900101123x.jpg', '身份证110***********123x.jpg'],
    ['110101 19900101 1234', '110*** ******** 1234'],
    ['１１０１０１１９９００１０１１２３４', '１１０***********１２３４'],
    ['1101011990010112345', '110************2345'],
    ['联系 13812345678，或 139-1234-5678', '联系 138****5678，或 139-****-5678'],
    ['+86 13812345678', '+86 1******5678'],
    ['王五 E12345678 护照', '王五 E1*****78 护照'],
    ['港澳 H12345678', '港澳 H1*****78'],
    ['FRA110190010112', 'FRA********0112'],
  ])('%s becomes %s', (text, expected) => {
    expect(maskNumbers(text)).toBe(expected);
  });

  it.each([
    '杭州示例网络科技有限公司',
    'IMG_20261122_153045.jpg',
    'mmexport1700000000000.jpg',
    '12345678901234567890123',
    '固定电话 0571-88886666',
    '2026-01-01 至 2027-12-31',
    '第 7–14 位',
    '应以 810000、820000 或 830000 开头',
    'ORDER13812345678',
  ])('leaves %s', (text) => {
    expect(maskNumbers(text)).toBe(text);
  });

  it('hides every resident ID and mobile number between other words', () => {
    fc.assert(
      fc.property(residentIds, mobiles, (number, phone) => {
        const shown = maskNumbers(`材料${number}，电话${phone}。`);
        expect(shown).not.toContain(number);
        expect(shown).not.toContain(phone);
        expect(shown).toHaveLength(4 + number.length + phone.length + 2);
      }),
    );
  });

  it('leaves credit codes, which are public, unless they could be a person’s number too', () => {
    fc.assert(
      fc.property(creditCodes, (code) => {
        if (!parseResidentId(code).ok) expect(maskNumbers(`代码${code}`)).toBe(`代码${code}`);
      }),
    );
  });

  it('takes any text and keeps its length', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(charactersOf(maskNumbers(text))).toHaveLength(charactersOf(text).length);
      }),
    );
  });
});
