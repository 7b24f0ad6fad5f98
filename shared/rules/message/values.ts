import { message as texts } from '../../messages/message.ts';
import type { Anatomy } from './template.ts';

/** What variables stand for, by their name. */
export type VariableValues = ReadonlyMap<string, string>;

type SampleKind = keyof typeof texts.samples;

/** What the name of a variable tells about its value; the first that fits. */
const told: readonly (readonly [RegExp, SampleKind])[] = [
  [/url|link|链接|网址/i, 'link'],
  [/phone|tel|mobile|电话|手机|热线/i, 'phone'],
  [/order|单号|编号|订单|运单/i, 'order'],
  [/time|时间|时刻/i, 'time'],
  [/date|day|日期|日/i, 'date'],
  [/minute|分钟|有效期/i, 'minutes'],
  [/amount|price|money|fee|金额|价|费|元/i, 'amount'],
  [/name|姓名|称呼|客户|用户|会员/i, 'person'],
  [/code|num|验证|校验|动态|^\d*$|var/i, 'code'],
];

/** A likely value for a variable, for as long as nobody has given another. */
export function sampleFor(name: string): string {
  const [, kind] = told.find(([pattern]) => pattern.test(name)) ?? [undefined, 'other' as const];
  return texts.samples[kind];
}

/** The text with each variable replaced by its value, or by a likely one. */
export function withValues(text: string, { variables }: Anatomy, values: VariableValues): string {
  let filled = '';
  let at = 0;
  for (const { name, from, to } of variables) {
    filled += text.slice(at, from) + (values.get(name) ?? sampleFor(name));
    at = to;
  }
  return filled + text.slice(at);
}
