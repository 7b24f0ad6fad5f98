import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyCaseDocument } from '../../../shared/model/case-document.ts';
import { pathsOf, valueAt } from '../../../shared/rules/paths.ts';
import { matchRefusal, refusalsOf } from '../../../shared/rules/refusal/match-refusal.ts';
import { changedPack, packOf, packs } from '../rules/fixture.ts';

const best = (platform: string, text: string) => matchRefusal(text, packOf(platform))[0]?.reason;

describe('a refusal in the platform’s own words', () => {
  const known = packs.flatMap((pack) =>
    pack.refusals.flatMap(({ reasons }) => reasons.map((reason) => ({ pack, reason }))),
  );

  it.each(known)('$pack.id: $reason.reason', ({ pack, reason }) => {
    const matches = matchRefusal(reason.reason, pack);
    expect(matches[0]?.reason).toBe(reason.reason);
    // A channel can have the same reason with a fix of its own.
    expect(matches).toContainEqual(expect.objectContaining({ fix: reason.fix, paths: reason.paths }));
  });

  it('is found by every phrase and every code there is', () => {
    for (const { pack, reason } of known) {
      for (const phrase of reason.phrases ?? []) {
        const matches = matchRefusal(`审核意见：${phrase}。`, pack);
        expect(
          matches.map((match) => match.reason),
          phrase,
        ).toContain(reason.reason);
      }
      for (const code of reason.codes ?? []) {
        expect(matchRefusal(`ErrorCode: isv.${code}.`, pack)[0], code).toMatchObject({
          score: 1,
          by: 'code',
        });
      }
    }
  });
});

describe('a refusal worded or typed otherwise', () => {
  it.each([
    [
      'huaweicloud',
      '提交资料与公众号／小程序、ＡＰＰ等 主体不一致。',
      '提交资料与公众号/小程序、APP等主体不一致',
    ],
    ['huaweicloud', '签名名称跟企业的名称不一致', '签名与企业名称不一致'],
    ['huaweicloud', '没有查询到该商标', '未查询到商标'],
    ['huaweicloud', '该签名为中性签名，不支持', '中性签名'],
    ['chuanglan', '上传的营业执照图片不够清晰', '营业执照图像不清晰'],
    ['chuanglan', '企业的名称不规范，请修改', '企业名称不规范'],
    ['aliyun', '授权书没有签字', '授权书未签字'],
    ['aliyun', '授权委托书的内容有变更', '授权书内容变更'],
    ['aliyun', '授权书无日期 或 有效期短', '授权书无日期或有效期短'],
    ['aliyun', '被授权方填写错误', '被授权方填写错误'],
    ['aliyun', '授权方填写错误', '授权方填写错误'],
    ['aliyun', '法人姓名与工商登记的不符', '法人姓名或证件号码与工商登记不一致'],
    ['aliyun', '通过资质信息,不能判断是否可以申请此签名', '看不出签名与主体的关系'],
    ['aliyun', '文件不能证明信息真实性,请重新上传', '材料不能证明信息真实'],
    ['aliyun', '省略主要信息,须特定且唯一对应', '省略主要信息，不能唯一对应'],
    ['aliyun', '复印件需加盖红色公章', '复印件或黑白照片没有盖红章'],
    ['yihaotong-aliyun', '签名跳字', '简称跳字、乱序或省略主要信息'],
    ['generic-106', '资质已过期', '资质过期'],
  ])('%s: %s', (platform, text, reason) => {
    expect(best(platform, text)).toBe(reason);
  });

  it('names several reasons when several are given, the best first', () => {
    const matches = matchRefusal('1. 授权书未签字；2. 授权书盖章错误', packOf('aliyun'));
    expect(matches.slice(0, 2).map(({ reason }) => reason)).toEqual(['授权书盖章错误', '授权书未签字']);
    const scores = matches.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((left, right) => right - left));
  });
});

describe('a text that is no refusal', () => {
  it.each(['', '！！', '今天天气很好', '余额不足，请充值后重试', 'Error'])('%j fits nothing', (text) => {
    for (const pack of packs) expect(matchRefusal(text, pack)).toEqual([]);
  });

  it('never breaks anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...packs), (text, pack) => {
        const matches = matchRefusal(text, pack);
        expect(matches.length).toBeLessThanOrEqual(5);
        for (const { score } of matches) expect(score > 0 && score <= 1).toBe(true);
      }),
    );
  });
});

describe('what a pack says', () => {
  it('is text, whatever it looks like', () => {
    const pack = changedPack({
      'refusals.0.reasons.0.phrases': ['(x+)+$', '.*', '！'],
      'refusals.0.reasons.0.codes': ['.*'],
    });
    expect(matchRefusal(`${'a'.repeat(50_000)}b`, pack)).toEqual([]);
  });

  it('leads to fields that the case has, with its source and date', () => {
    const document = { ...emptyCaseDocument({}), signatures: [] };
    for (const refusal of packs.flatMap(refusalsOf)) {
      expect(refusal.source).toContain('截至');
      for (const path of refusal.paths) {
        if (pathsOf(document, path).length > 0) expect(valueAt(document, path), path).toBeDefined();
      }
    }
  });
});

describe('a word that says too little', () => {
  it.each(['aliyun', 'qiniu'])('“模板” alone is no refusal of the letter (%s)', (platform) => {
    const reasons = matchRefusal('短信模板内容不符合要求，请修改模板', packOf(platform));
    expect(reasons.filter(({ of, by }) => of === 'letter' && by === 'phrase')).toEqual([]);
    expect(reasons.map(({ reason }) => reason)).not.toContain('不是平台的标准授权书');
  });
});
