import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { checkMessage, type MessageReport } from '../../../shared/rules/message/check-message.ts';
import { type MessageKind, messageKinds } from '../../../shared/rules/message/template.ts';
import { aliyun, changedPack, packOf, packs } from '../rules/fixture.ts';

const huawei = packOf('huaweicloud');
const chuanglan = packOf('chuanglan');
const generic = packOf('generic-106');

function check(
  text: string,
  pack: RulePack = aliyun,
  kind: MessageKind = 'notification',
  signatures: readonly string[] = ['云帆科技'],
): MessageReport {
  return checkMessage({ text, kind, signatures }, pack);
}

/** What is found, as `severity id “place”`. */
function found(...given: Parameters<typeof check>): string[] {
  return check(...given).findings.map(
    ({ severity, id, from, to }) => `${severity} ${id.replace('message.', '')} “${given[0].slice(from, to)}”`,
  );
}

const without = (text: string, ids: readonly string[], ...rest: [RulePack, MessageKind]) =>
  found(text, ...rest).filter((each) => ids.some((id) => each.includes(` ${id} `)));

describe('the length of a message', () => {
  it.each([
    // 6 for 【云帆科技】
    [64, { characters: 70, parts: 1, left: 0 }],
    [63, { characters: 69, parts: 1, left: 1 }],
    [65, { characters: 71, parts: 2, left: 63 }],
    [128, { characters: 134, parts: 2, left: 0 }],
    [129, { characters: 135, parts: 3, left: 66 }],
  ])('of %i characters counts with the signature', (length, expected) => {
    expect(check('好'.repeat(length)).length).toMatchObject({
      ...expected,
      signature: '云帆科技',
      variables: 0,
    });
  });

  it('counts the longest of several signatures', () => {
    const { length } = check('好', aliyun, 'notification', ['云帆', '云帆科技', '']);
    expect(length).toMatchObject({ signature: '云帆科技', characters: 7 });
  });

  it('counts a signature in the text once', () => {
    expect(check('【云帆科技】好').length).toMatchObject({ characters: 7, signature: null });
  });

  it('leaves room for what variables stand for', () => {
    expect(check(`您的验证码是\${code}。`).length).toMatchObject({ characters: 13, variables: 1, left: 57 });
  });

  it('counts an emoji as carriers do, as two', () => {
    expect(check('😀', aliyun, 'notification', []).length.characters).toBe(2);
  });

  it('is told as a note when it is charged as several', () => {
    const long = '好'.repeat(65);
    expect(found(long)).toEqual([`note several-parts “${long}”`]);
    expect(found('好'.repeat(64))).toEqual([]);
  });

  it('is an error beyond what the platform takes', () => {
    expect(without('好'.repeat(501), ['too-long'], huawei, 'notification')).toEqual(['error too-long “好”']);
    expect(without('好'.repeat(500), ['too-long'], huawei, 'notification')).toEqual([]);
  });

  it('follows the pack, and says nothing about what is not known', () => {
    const unknown = changedPack({ 'content.length.single': 'unknown' });
    expect(check('好'.repeat(200), unknown).length).toMatchObject({ parts: null, left: null });
    expect(found('好'.repeat(200), unknown)).toEqual([]);
    const other = changedPack({ 'content.length.single': 60, 'content.length.part': 57 });
    expect(check('好'.repeat(55), other).length.parts).toBe(2);
    const free = changedPack({ 'content.length.signatureCounts': false });
    expect(check('【云帆科技】好', free).length.characters).toBe(1);
  });
});

describe('the signature', () => {
  it.each([
    ['【云帆科技】您的订单已发货。', []],
    ['您的订单已发货。【云帆科技】', ['warning signature-position “【云帆科技】”']],
    ['您的订单【云帆科技】已发货。', ['warning signature-position “【云帆科技】”']],
    ['【云帆科技】订单【急】已发货。', ['warning second-signature “【急】”']],
    [
      '订单【急】已发货。【云帆科技】',
      ['warning second-signature “【急】”', 'warning signature-position “【云帆科技】”'],
    ],
    ['【云凡科技】订单已发货。', ['error other-signature “【云凡科技】”']],
    ['【云帆科技 订单已发货。', ['error lone-bracket “【”']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('may stand where the pack says', () => {
    const end = changedPack({ 'content.signature.position': 'end' });
    expect(found('订单已发货。【云帆科技】', end)).toEqual([]);
    expect(found('【云帆科技】订单已发货。', end)).toHaveLength(1);
    const either = changedPack({ 'content.signature.position': 'start-or-end' });
    expect(found('订单已发货。【云帆科技】', either)).toEqual([]);
    const unknown = changedPack({ 'content.signature.position': 'unknown' });
    expect(found('订单已发货。【云帆科技】', unknown)).toEqual([]);
    expect(found('订单【云帆科技】已发货。', unknown)).toHaveLength(1);
  });

  it('is not written into the text where the platform adds it', () => {
    expect(found('【云帆科技】订单已发货。', chuanglan)).toEqual(['error signature-in-text “【云帆科技】”']);
    expect(found('【云帆科技】订单已发货。', huawei)).toEqual(['error signature-in-text “【云帆科技】”']);
  });

  it('is missed when there is none at all', () => {
    expect(found('订单已发货。', aliyun, 'notification', [])).toEqual(['note no-signature “订单已发货。”']);
  });
});

describe('variables', () => {
  it.each([
    [`验证码\${code}，5 分钟内有效。`, []],
    ['验证码{1}，5 分钟内有效。', []],
    ['验证码{$var}。', []],
    [`验证码\${code，5 分钟内有效。`, ['error broken-variable “{”']],
    ['验证码{}。', ['warning variable-name “{}”']],
    [`验证码\${co-de}。`, [`warning variable-name “\${co-de}”`]],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('are as long as the platform takes, and there is one for a code', () => {
    const code = (text: string) => without(text, ['variable-digits', 'no-code'], huawei, 'verification');
    expect(code(`验证码\${NUM_9}。`)).toEqual([`error variable-digits “\${NUM_9}”`]);
    expect(code(`验证码\${NUM_8}。`)).toEqual([]);
    expect(code('验证码 123456。')).toEqual(['warning no-code “验证码 123456。”']);
    expect(found('验证码 123456。', aliyun, 'verification')).toEqual([]);
  });

  it('hold no links or contacts where the platform wants to see them', () => {
    const text = `详情 https://yunfan.example.cn/\${id}，客服电话\${num}`;
    const ids = ['variable-link', 'variable-contact'];
    expect(without(text, ids, huawei, 'notification')).toEqual([
      `error variable-link “\${id}”`,
      `error variable-contact “\${num}”`,
    ]);
    expect(without(text, ids, aliyun, 'notification')).toEqual([]);
  });
});

describe('a kind of message', () => {
  it('must say what the platform asks', () => {
    expect(without(`动态密码\${NUM_6}`, ['missing-word'], huawei, 'verification')).toHaveLength(1);
    expect(without(`动态码\${NUM_6}`, ['missing-word'], huawei, 'verification')).toEqual([]);
  });

  it('is doubted where the platform does not like it, with its hours', () => {
    const marketing = without('上新了，拒收请回复R', ['kind', 'hours'], huawei, 'marketing');
    expect(marketing).toEqual(['warning kind “上新了，拒收请回复R”', 'note hours “上新了，拒收请回复R”']);
    expect(without('上新了', ['kind', 'hours'], generic, 'marketing')).toEqual([]);
  });
});

describe('marketing', () => {
  it.each([
    ['huaweicloud', '上新了，拒收请回复R', []],
    ['huaweicloud', '上新了，拒收请回复r', []],
    ['huaweicloud', '上新了，退订回T', ['warning opt-out-wording “”']],
    ['huaweicloud', '上新了', ['error no-opt-out “”']],
    ['chuanglan', '上新了，退订回 T', []],
    ['chuanglan', '上新了，退订回ＴＤ', []],
    ['generic-106', '上新了，回复TD退订', []],
    ['aliyun', '上新了，拒收请回复R', []],
    ['aliyun', '上新了', ['error no-opt-out “”']],
  ])('on %s: %s', (platform, text, expected) => {
    expect(without(text, ['no-opt-out', 'opt-out-wording'], packOf(platform), 'marketing')).toEqual(expected);
  });

  it('alone needs a way out', () => {
    expect(found('上新了', aliyun, 'notification')).toEqual([]);
  });
});

describe('words', () => {
  it('are doubted with the list they stand in and where that comes from', () => {
    const [finding] = check('点击领取贷款额度', chuanglan).findings;
    expect(finding).toMatchObject({
      id: 'message.word',
      severity: 'warning',
      from: 4,
      to: 6,
      platform: 'chuanglan',
      message: expect.stringContaining('运营商不放行的行业和话题'),
      source: expect.stringContaining('截至 2025-03-15'),
    });
  });

  it.each([
    ['请加微信领取', ['warning word “加微信”']],
    ['请加 微*信领取', ['warning disguised-word “加 微*信”']],
    ['请加ｑｑ领取', ['warning word “加ｑｑ”']],
    ['请添加，微信支付已到账', []],
    ['一元秒杀开始', ['warning word “一元秒杀”']],
  ])('%s', (text, expected) => {
    expect(found(text, chuanglan)).toEqual(expected);
  });

  it('in a company’s own signature are left alone', () => {
    expect(found('【移动留学】您好', packOf('yihaotong-aliyun'), 'notification', ['移动留学'])).toEqual([]);
  });
});

describe('links and symbols', () => {
  it.each([
    ['详情 https://t.cn/A1b2', ['error short-link “https://t.cn/A1b2”']],
    ['详情 t.cn/A1b2', ['error short-link “t.cn/A1b2”']],
    ['详情 www.yunfan.example.com/a', ['warning link “www.yunfan.example.com/a”']],
    ['费用 ¥30 & 邮费', ['error symbol “¥”', 'error symbol “&”']],
    [`会员\${NUM_6}`, []],
  ])('%s', (text, expected) => {
    expect(found(text, huawei)).toEqual(expected);
  });

  it('are as the pack says', () => {
    expect(found('详情 t.cn/A1b2 ★😀')).toEqual([]);
    expect(found('好😀', changedPack({ 'content.symbols.emoji': 'refused' }))).toEqual(['error emoji “😀”']);
  });

  it('show what nobody sees, and traditional characters', () => {
    expect(found('验\u200b证')).toEqual(['warning invisible “\u200b”']);
    expect(found('訂单')).toEqual(['warning traditional “訂”']);
    expect(found('第一行\n第二行')).toEqual([]);
  });
});

describe('any text', () => {
  it('gives findings in order, inside the text, with a fix and a source', () => {
    const pieces = fc.constantFrom(
      '【',
      '】',
      `\${`,
      '{',
      '}',
      'a',
      '加微信',
      't.cn/a',
      '\u200b',
      '😀',
      '#',
      ' ',
      '退订',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        fc.constantFrom(...messageKinds),
        fc.constantFrom(...packs),
        fc.array(fc.string(), { maxLength: 3 }),
        (text, kind, pack, signatures) => {
          const { findings, length } = checkMessage({ text, kind, signatures }, pack);
          const places = findings.map(({ from }) => from);
          expect(places).toEqual([...places].sort((left, right) => left - right));
          for (const { from, to, message, fix, source, platform } of findings) {
            expect(0 <= from && from <= to && to <= text.length).toBe(true);
            expect([message, fix, source].every((each) => each !== '')).toBe(true);
            expect(['all', pack.id]).toContain(platform);
          }
          expect(length.parts ?? 1).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('is empty or it is not', () => {
    expect(found('  ')).toEqual(['error empty “  ”']);
  });

  it('says what else the platform tells, with its source', () => {
    const { advice } = check('好', huawei, 'notification');
    expect(advice.map(({ text }) => text)).toContain('不支持游戏、房地产、金融、教育和催缴。');
    expect(advice.every(({ source }) => source.includes('截至'))).toBe(true);
  });
});
