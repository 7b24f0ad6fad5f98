import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceAt, swapAt } from '../../../shared/identifiers/characters.ts';
import { parseForeignPermanentResident } from '../../../shared/identifiers/foreign-permanent-resident.ts';
import { parseResidencePermit } from '../../../shared/identifiers/residence-permit.ts';
import { parseResidentId } from '../../../shared/identifiers/resident-id.ts';
import { anyText, residentIds } from './arbitraries.ts';

describe('resident ID', () => {
  it('reads the published numbers', () => {
    expect(parseResidentId('11010519491231002x')).toEqual({
      ok: true,
      value: '11010519491231002X',
      birth: '1949-12-31',
      sex: 'female',
    });
    expect(parseResidentId('440524188001010014')).toMatchObject({ birth: '1880-01-01', sex: 'male' });
  });

  it.each([
    ['', 'length', undefined],
    ['1101051949123100', 'length', undefined],
    ['110105491231002', 'first-generation', undefined],
    ['11010519491231O02X', 'character', 14],
    ['1101051949123100XX', 'character', 16],
    ['11010519491231002Y', 'character', 17],
    ['99010519491231002X', 'province', 0],
    ['110105194902300029', 'birth', 12],
    ['11010539491231002X', 'birth', 6],
  ])('says what is wrong with %j: %s', (number, reason, at) => {
    const result = parseResidentId(number);
    expect(result).toMatchObject({ ok: false, reason });
    if (!result.ok && result.suggestion === undefined) expect(result.at).toBe(at);
  });

  it('puts a look-alike letter right', () => {
    expect(parseResidentId('1101O519491231002X')).toMatchObject({ at: 4, suggestion: '11010519491231002X' });
  });

  it('finds the wrong digit of a month that does not exist', () => {
    expect(parseResidentId('11010519491331002X')).toMatchObject({
      reason: 'birth',
      at: 11,
      suggestion: '11010519491231002X',
    });
  });

  it('says what the last character would have to be, and guesses nothing when several slips are possible', () => {
    const result = parseResidentId('110105194912310021');
    expect(result).toMatchObject({ reason: 'check-character', expected: 'X' });
    expect(result).not.toHaveProperty('suggestion');
  });

  it('judges a birth by the day it is given', () => {
    expect(parseResidentId('11010519491231002X', '1949-12-30')).toMatchObject({ reason: 'birth-future' });
    expect(parseResidentId('11010519491231002X', '1949-12-31')).toMatchObject({ ok: true });
  });

  it('detects every replaced character', () => {
    fc.assert(
      fc.property(residentIds, (number) => {
        for (let at = 0; at < number.length; at += 1) {
          for (const symbol of '0123456789X') {
            expect(parseResidentId(replaceAt(number, at, symbol)).ok).toBe(symbol === number.charAt(at));
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('detects every exchange of neighbours', () => {
    fc.assert(
      fc.property(residentIds, fc.nat(16), (number, at) => {
        expect(parseResidentId(swapAt(number, at)).ok).toBe(number.charAt(at) === number.charAt(at + 1));
      }),
    );
  });

  it('suggests only what is one slip away and valid', () => {
    fc.assert(
      fc.property(residentIds, fc.nat(17), fc.constantFrom(...'0123456789XOIZ'), (number, at, symbol) => {
        const result = parseResidentId(replaceAt(number, at, symbol));
        if (!result.ok && result.suggestion !== undefined) {
          expect(parseResidentId(result.suggestion).ok).toBe(true);
        }
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        parseResidentId(text, '2026-11-21');
        parseResidencePermit(text);
        parseForeignPermanentResident(text);
      }),
    );
  });
});

describe('residence permit for people from Hong Kong, Macau and Taiwan', () => {
  it.each(['810000199001010019', '820000199001010010', '830000199001010012'])('reads %s', (number) => {
    expect(parseResidencePermit(number)).toMatchObject({ ok: true, birth: '1990-01-01' });
  });

  it('refuses another region', () => {
    expect(parseResidencePermit('11010519491231002X')).toMatchObject({ ok: false, reason: 'region' });
  });

  it('is no resident ID of another kind of region', () => {
    expect(parseResidentId('810000199001010019')).toMatchObject({ ok: true });
    expect(parseResidencePermit('810000199001010018')).toMatchObject({
      ok: false,
      reason: 'check-character',
    });
  });
});

describe('foreign permanent resident ID', () => {
  it('reads the card of 2023', () => {
    expect(parseForeignPermanentResident('911124198108030024')).toMatchObject({
      ok: true,
      version: 2023,
      birth: '1981-08-03',
      sex: 'female',
    });
  });

  it('reads the card of 2017', () => {
    expect(parseForeignPermanentResident('can110078121901')).toEqual({
      ok: true,
      value: 'CAN110078121901',
      version: 2017,
    });
  });

  it.each([
    ['911124198108030025', 'check-character'],
    ['11010519491231002X', 'region'],
    ['CA1100781219011', 'region'],
    ['91112419810803002', 'length'],
  ])('refuses %s: %s', (number, reason) => {
    expect(parseForeignPermanentResident(number)).toMatchObject({ ok: false, reason });
  });
});
