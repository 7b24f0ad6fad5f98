import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchRefusal } from '../../../shared/rules/refusal/match-refusal.ts';
import { readRefusal } from '../../../shared/rules/refusal/read-refusal.ts';
import { packOf, packs } from '../rules/fixture.ts';

const aliyun = packOf('aliyun');

/** Each objection with its likeliest reason. */
function read(text: string): string[] {
  return readRefusal(text, aliyun).map((each) => `${each.text} → ${each.matches[0]?.reason}`);
}

describe('a refusal for several reasons', () => {
  const both = ['授权书未签字 → 授权书未签字', '中性签名 → 中性签名'];

  it.each([
    ['授权书未签字；中性签名', both],
    ['授权书未签字\n中性签名', both],
    ['授权书未签字。中性签名。', both],
    ['1、授权书未签字 2、中性签名', both],
    ['1. 授权书未签字，2. 中性签名', ['授权书未签字， → 授权书未签字', '中性签名 → 中性签名']],
    ['（1）授权书未签字（2）中性签名', both],
    ['①授权书未签字②中性签名', both],
    ['一、授权书未签字\n二、中性签名', both],
    [
      '您好！您的申请没有通过：授权书未签字；中性签名。感谢您的支持。',
      ['您的申请没有通过：授权书未签字 → 授权书未签字', '中性签名 → 中性签名'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('keeps the numbers inside a sentence', () => {
    const reason = '签名名称要求 2~16 个字，只能是中文、数字、字母，不能纯数字';
    const [only, ...others] = readRefusal(reason, packOf('huaweicloud'));
    expect(only?.text).toBe(reason);
    expect(others).toEqual([]);
  });

  it('is read as a whole where no sentence fits by itself', () => {
    expect(read('无日\n期')).toEqual(['无日\n期 → 授权书无日期或有效期短']);
    expect(read('今天天气很好。明天也是。')).toEqual([]);
    expect(read('')).toEqual([]);
  });
});

describe('what a refusal was recognized by', () => {
  const matched = (platform: string, text: string) => {
    const [best] = matchRefusal(text, packOf(platform));
    return best?.matched.map(({ from, to }) => text.slice(from, to));
  };

  it.each([
    ['aliyun', '审核意见：授权书未签字，请修改', ['授权书未签字']],
    ['aliyun', '这份授权 书没有签字', ['没有签字']],
    ['aliyun', 'ErrorCode: isv.SignNumOverLimit.', ['SignNumOverLimit']],
    ['aliyun', '错误码 UNBINDING_QUA', ['UNBINDING_QUA']],
    ['huaweicloud', '签名名称跟企业的名称不一致', ['签名名称', '企业', '名称不一致']],
    ['huaweicloud', 'ＡＰＰ等 主体不一致', ['主体不一致']],
  ])('%s: %s', (platform, text, expected) => {
    expect(matched(platform, text)).toEqual(expected);
  });
});

describe('any text', () => {
  it('gives objections in its own order, with places inside them', () => {
    const pieces = fc.constantFrom(
      '授权书未签字',
      '1、',
      '；',
      '\n',
      '中性签名',
      '①',
      '😀',
      'ﷺ',
      '（2）',
      ' ',
      'UNBINDING_QUA',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        fc.constantFrom(...packs),
        (text, pack) => {
          let end = 0;
          for (const { from, to, text: own, matches } of readRefusal(text, pack)) {
            expect(from >= end && to <= text.length).toBe(true);
            expect(own).toBe(text.slice(from, to));
            end = to;
            for (const { matched } of matches) {
              let last = 0;
              for (const span of matched) {
                expect(last <= span.from && span.from < span.to && span.to <= own.length).toBe(true);
                last = span.to;
              }
            }
          }
        },
      ),
    );
  });
});
