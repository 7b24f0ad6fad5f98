import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePassport } from '../../../shared/identifiers/passport.ts';
import { parseHomeReturnPermit, parseTaiwanPermit } from '../../../shared/identifiers/travel-permit.ts';
import { anyText } from './arbitraries.ts';

describe('home return permit', () => {
  it.each([
    ['H12345678', 'H12345678'],
    ['m 1234 5678', 'M12345678'],
    ['HA1234567', 'HA1234567'],
    ['MA1234567', 'MA1234567'],
    ['H1234567802', 'H12345678'],
  ])('reads %s', (text, value) => {
    expect(parseHomeReturnPermit(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'length', undefined],
    ['H1234567', 'length', undefined],
    ['H123456789', 'length', undefined],
    ['A12345678', 'first-letter', 0],
    ['HO2345678', 'character', 1],
    ['HA123456B', 'character', 8],
  ])('refuses %j: %s', (text, reason, at) => {
    expect(parseHomeReturnPermit(text)).toMatchObject({
      ok: false,
      reason,
      ...(at === undefined ? {} : { at }),
    });
  });
});

describe('Taiwan permit', () => {
  it.each([
    ['01234567', '01234567'],
    ['１２３４５６７８', '12345678'],
    ['1234567890(B)', '1234567890B'],
  ])('reads %s', (text, value) => {
    expect(parseTaiwanPermit(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['1234567', 'length'],
    ['123456789', 'length'],
    ['T1234567', 'character'],
  ])('refuses %s: %s', (text, reason) => {
    expect(parseTaiwanPermit(text)).toMatchObject({ ok: false, reason });
  });
});

describe('passport', () => {
  it.each([
    ['E12345678', 'china'],
    ['EA1234567', 'china'],
    ['g12345678', 'china'],
    ['DE1234567', 'china'],
    ['C01X00T47', 'foreign'],
    ['12345', 'foreign'],
  ])('reads %s as %s', (text, issuer) => {
    expect(parsePassport(text)).toMatchObject({ ok: true, issuer });
  });

  it.each([
    ['1234', 'length'],
    ['123456789012345678', 'length'],
    ['E1234-678', 'character'],
    ['护照12345', 'character'],
  ])('refuses %s: %s', (text, reason) => {
    expect(parsePassport(text)).toMatchObject({ ok: false, reason });
  });
});

it('reads back whatever it accepted', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, fc.stringMatching(/^[HME][A0-9]\d{7}$/), fc.stringMatching(/^\d{8}$/)),
      (text) => {
        for (const parse of [parseHomeReturnPermit, parseTaiwanPermit, parsePassport]) {
          const result = parse(text);
          if (result.ok) expect(parse(result.value)).toEqual(result);
        }
      },
    ),
  );
});
