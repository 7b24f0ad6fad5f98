import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLandline } from '../../../shared/identifiers/landline.ts';
import { normalizeMobile, parseMobile } from '../../../shared/identifiers/mobile.ts';
import { anyText } from './arbitraries.ts';

describe('mobile', () => {
  it.each([
    '13800138000',
    '+86 138-0013-8000',
    '8613800138000',
    '0086 13800138000',
    '１３８００１３８０００',
    '(+86)13800138000',
  ])('reads %s', (text) => {
    expect(parseMobile(text)).toMatchObject({
      ok: true,
      value: '13800138000',
      carrier: 'mobile',
      use: 'person',
    });
  });

  it.each([
    ['13300000000', 'telecom', 'person'],
    ['13000000000', 'unicom', 'person'],
    ['19200000000', 'broadcast', 'person'],
    ['17010000000', 'telecom', 'virtual'],
    ['17040000000', 'unicom', 'virtual'],
    ['16500000000', 'mobile', 'virtual'],
    ['14400000000', 'mobile', 'device'],
    ['13490000000', 'telecom', 'satellite'],
    ['15400000000', undefined, 'person'],
  ])('knows the segment of %s', (text, carrier, use) => {
    expect(parseMobile(text)).toMatchObject({ ok: true, carrier, use });
  });

  it.each([
    ['1380013800', 'length', undefined],
    ['138001380000', 'length', undefined],
    ['1380013800O', 'character', 10],
    ['12800138000', 'segment', 1],
    ['23800138000', 'segment', 0],
    ['', 'length', undefined],
  ])('refuses %j: %s', (text, reason, at) => {
    expect(parseMobile(text)).toMatchObject({ ok: false, reason, ...(at === undefined ? {} : { at }) });
  });

  it('normalises idempotently', () => {
    const prefixed = fc
      .tuple(fc.constantFrom('', '86', '+86', '0086', '+86 86'), fc.stringMatching(/^1[3-9]\d{9}$/))
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(anyText, prefixed), (text) => {
        expect(normalizeMobile(normalizeMobile(text))).toBe(normalizeMobile(text));
      }),
    );
  });

  it('finds the same number under every way of writing it', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^1[3-9]\d{9}$/),
        fc.constantFrom('', '+86', '0086', '86', '+86-'),
        (number, head) => {
          const spaced = `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`;
          expect(parseMobile(head + spaced)).toMatchObject({ ok: true, value: number });
        },
      ),
    );
  });
});

describe('landline', () => {
  it.each([
    ['0571-88886666', '0571-88886666'],
    ['0571 8888 6666', '0571-88886666'],
    ['(010)62345678', '010-62345678'],
    ['01062345678', '010-62345678'],
    ['0755-1234567', '0755-1234567'],
    ['+86 571 88886666', '0571-88886666'],
    ['０５７１－８８８８６６６６转８０１', '0571-88886666-801'],
    ['0571-88886666 分机 801', '0571-88886666-801'],
  ])('reads %s', (text, value) => {
    expect(parseLandline(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['13800138000', 'mobile'],
    ['400-800-1234', 'service-number'],
    ['88886666', 'area-code'],
    ['0571-888', 'form'],
    ['电话', 'form'],
    ['', 'form'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parseLandline(text)).toEqual({ ok: false, reason });
  });

  it('reads back whatever it accepted', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.stringMatching(/^\(?0(10|2\d|[3-9]\d\d)\)?[- ]?[2-9]\d{6,7}([-转]\d{1,6})?$/)),
        (text) => {
          const result = parseLandline(text);
          if (result.ok) expect(parseLandline(result.value)).toEqual(result);
        },
      ),
    );
  });
});
