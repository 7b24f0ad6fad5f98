import { describe, expect, it } from 'vitest';
import { anatomyOf } from '../../../shared/rules/message/anatomy.ts';
import { checkMessage } from '../../../shared/rules/message/check-message.ts';
import { lengthWithValues } from '../../../shared/rules/message/length.ts';
import { optOutInsertion } from '../../../shared/rules/message/opt-out.ts';
import { sampleFor, withValues } from '../../../shared/rules/message/values.ts';
import { aliyun, packOf } from '../rules/fixture.ts';

function lengthOf(text: string, values: Record<string, string>, signatures = ['云帆科技']) {
  const template = { text, kind: 'notification', signatures } as const;
  return lengthWithValues(template, anatomyOf(text), new Map(Object.entries(values)), aliyun);
}

describe('a message with values in the places of its variables', () => {
  it.each([
    [`您的验证码是\${code}。`, { code: '8888' }, '您的验证码是8888。'],
    ['{1}，您的订单{2}已发货。', { 1: '李先生', 2: 'A1' }, '李先生，您的订单A1已发货。'],
    ['{1}和{1}', { 1: '甲' }, '甲和甲'],
    ['#code#', { code: '' }, ''],
    [`\${name}您好`, {}, '王女士您好'],
  ])('%s', (text, values, expected) => {
    expect(withValues(text, anatomyOf(text), new Map(Object.entries(values)))).toBe(expected);
  });

  it.each([
    // 6 for 【云帆科技】
    [58, 6, { characters: 70, parts: 1, left: 0 }],
    [58, 7, { characters: 71, parts: 2, left: 63 }],
    [58, 5, { characters: 69, parts: 1, left: 1 }],
  ])('of %i characters and a value of %i', (length, value, expected) => {
    const text = `${'好'.repeat(length)}\${code}`;
    expect(lengthOf(text, { code: '8'.repeat(value) })).toMatchObject({ ...expected, variables: 0 });
  });

  it('counts the signature once, whatever a value holds', () => {
    expect(lengthOf(`您好\${note}`, { note: '【甲】' }).characters).toBe(11);
    expect(lengthOf(`【云帆科技】您好\${note}`, { note: '{a}' }).characters).toBe(11);
  });
});

describe('a likely value', () => {
  it.each([
    ['code', '123456'],
    ['NUM_6', '123456'],
    ['1', '123456'],
    ['order_code', '202611220018'],
    ['userName', '王女士'],
    ['有效期', '5'],
    ['送达时间', '15:30'],
    ['anything', '示例内容'],
    ['', '123456'],
  ])('for %s', (name, expected) => {
    expect(sampleFor(name)).toBe(expected);
  });
});

describe('a way out, inserted', () => {
  it.each([
    ['全场八折', '全场八折，拒收请回复R'],
    ['全场八折！', '全场八折！拒收请回复R'],
    ['全场八折。 \n', '全场八折。拒收请回复R'],
    ['全场八折【云帆科技】', '全场八折，拒收请回复R【云帆科技】'],
    ['', '拒收请回复R'],
  ])('into “%s”', (text, expected) => {
    const { at, text: inserted } = optOutInsertion(text, '拒收请回复R');
    expect((text.slice(0, at) + inserted + text.slice(at)).trimEnd()).toBe(expected);
  });

  it('is what the rule asks for, on every platform that published its wording', () => {
    for (const id of ['huaweicloud', 'chuanglan', 'generic-106']) {
      const pack = packOf(id);
      const { wordings } = pack.content.optOut;
      for (const wording of wordings === 'unknown' ? [] : wordings) {
        const { at, text } = optOutInsertion('上新了', wording);
        const whole = '上新了'.slice(0, at) + text;
        const { findings } = checkMessage({ text: whole, kind: 'marketing', signatures: [] }, pack);
        expect(findings.filter((finding) => finding.id.includes('opt-out'))).toEqual([]);
      }
    }
  });
});

describe('what else a platform tells of messages', () => {
  it.each([
    ['chuanglan', '同一号码每天的营销短信：最多 3'],
    ['chuanglan', '会进黑名单'],
    ['generic-106', '先小批量试发'],
    ['huaweicloud', '同一号码 1 小时的短信：最多 4'],
    ['huaweicloud', '每个应用的模板：最多 2000'],
  ])('%s: %s', (platform, told) => {
    const { advice } = checkMessage({ text: '好', kind: 'marketing', signatures: [] }, packOf(platform));
    expect(advice.map(({ text }) => text).join('\n')).toContain(told);
  });
});
