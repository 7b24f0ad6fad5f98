import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePersonName } from '../../../shared/identifiers/person-name.ts';
import { anyText } from './arbitraries.ts';

describe('person name', () => {
  it.each(['张三', '欧阳若水', '阿依古丽·买买提', '㛃𠮷', "Anne-Marie O'Neil", 'José Á. Núñez'])(
    'accepts %s',
    (name) => {
      expect(parsePersonName(name)).toEqual({ ok: true, value: name });
    },
  );

  it.each([
    ['阿依古丽•买买提', 'dot', '阿依古丽·买买提'],
    ['阿依古丽.买买提', 'dot', '阿依古丽·买买提'],
    ['张 三', 'space', '张三'],
    ['张三1', 'character', undefined],
    ['张三（经理）', 'character', undefined],
    ['张', 'short', undefined],
    ['', 'short', undefined],
  ])('says what is wrong with %j: %s', (name, reason, suggestion) => {
    expect(parsePersonName(name)).toMatchObject({ ok: false, reason, ...(suggestion && { suggestion }) });
  });

  it('accepts what it suggests', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const result = parsePersonName(name);
        if (!result.ok && result.suggestion !== undefined) {
          expect(parsePersonName(result.suggestion)).toMatchObject({ ok: true });
        }
      }),
    );
  });
});
