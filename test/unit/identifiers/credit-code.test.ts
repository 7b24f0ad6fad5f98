import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeCode, replaceAt, swapAt } from '../../../shared/identifiers/characters.ts';
import { creditCodeSymbols, parseCreditCode } from '../../../shared/identifiers/credit-code.ts';
import { entityForm } from '../../../shared/identifiers/credit-code-entity.ts';
import { isOrganizationCode } from '../../../shared/identifiers/organization-code.ts';
import { anyText, creditCodes } from './arbitraries.ts';

describe('credit code', () => {
  it.each([
    '91330106673959654P',
    '9144030071526726XG',
    '914403001922038216',
    '91110000802100433B',
    '12440300MB2C92173E',
  ])('accepts the published code %s and the organization code inside', (code) => {
    expect(parseCreditCode(code)).toEqual({ ok: true, value: code });
    expect(isOrganizationCode(code.slice(8, 17))).toBe(true);
  });

  it.each(['12440300MB2C92173A', '91310115MA1G4L1WXK'])('refuses the published wrong code %s', (code) => {
    expect(parseCreditCode(code)).toMatchObject({ ok: false, reason: 'check-character' });
  });

  it('reads full width, lower case and spaces', () => {
    expect(parseCreditCode(' ９１３３０１０６ 673959654p ')).toEqual({
      ok: true,
      value: '91330106673959654P',
    });
  });

  it.each([
    ['91330106673959654', 'length'],
    ['', 'length'],
    ['330106000012345', 'registration-number'],
    ['91330106-73959654P', 'character'],
    ['9133O106673959654P', 'letter'],
    ['9133A106673959654P', 'region'],
  ])('says what is wrong with %j: %s', (code, reason) => {
    expect(parseCreditCode(code)).toMatchObject({ ok: false, reason });
  });

  it('names an impossible letter and puts the whole code right', () => {
    expect(parseCreditCode('91330106673959G54P'.replace('G', '6').replace('0106', 'O106'))).toMatchObject({
      reason: 'letter',
      at: 4,
      suggestion: '91330106673959654P',
    });
  });

  it('puts several look-alikes right at once', () => {
    expect(parseCreditCode('9I33OI06673959654P')).toMatchObject({
      at: 1,
      suggestion: '91330106673959654P',
    });
  });

  it('never suggests a code that is itself wrong', () => {
    fc.assert(
      fc.property(
        creditCodes,
        fc.nat(17),
        fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
        (code, at, symbol) => {
          const result = parseCreditCode(replaceAt(code, at, symbol));
          if (!result.ok && result.suggestion !== undefined) {
            expect(parseCreditCode(result.suggestion)).toMatchObject({ ok: true });
            expect(result.at).toBeDefined();
          }
        },
      ),
    );
  });

  it('points to the organization code when the slip is in it', () => {
    const result = parseCreditCode('91330106673959655P');
    expect(result).toMatchObject({ ok: false, reason: 'check-character', within: [8, 16] });
  });

  it('detects every replaced character', () => {
    fc.assert(
      fc.property(creditCodes, (code) => {
        for (let at = 0; at < code.length; at += 1) {
          for (const symbol of creditCodeSymbols) {
            expect(parseCreditCode(replaceAt(code, at, symbol)).ok).toBe(symbol === code.charAt(at));
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('detects every exchange of neighbours', () => {
    fc.assert(
      fc.property(creditCodes, fc.nat(16), (code, at) => {
        expect(parseCreditCode(swapAt(code, at)).ok).toBe(code.charAt(at) === code.charAt(at + 1));
      }),
    );
  });

  it('normalises idempotently, and reads whatever it normalised', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalizeCode(normalizeCode(text))).toBe(normalizeCode(text));
        expect(parseCreditCode(normalizeCode(text))).toEqual(parseCreditCode(text));
      }),
    );
  });

  it.each([
    ['91330106673959654P', 'enterprise'],
    ['92330106MA2AAAAA1X', 'sole-proprietor'],
    ['11440300MB2C92173E', 'government'],
    ['12440300MB2C92173E', 'institution'],
    ['53440300MB2C92173E', 'social-organization'],
    ['Y1440300MB2C92173E', undefined],
  ])('says what form of body %s belongs to', (code, form) => {
    expect(entityForm(code)).toBe(form);
  });
});
