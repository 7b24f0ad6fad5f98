import { lineText, type ReadLine } from '../read/read-line.ts';
import { charactersInOrder } from './label.ts';

/** How people limit a copy's use: 仅供办理…使用, 复印无效, 他用无效. */
const limits = /仅供|仅用于|仅限|他用|复印|再次使用|使用无效/;

/** Share of a line's characters that must follow each other in the phrase for it to be a piece of it. */
const enough = 0.8;

/** Words of such phrases, as few of them as may be left between the text they cross. */
const pieces = /仅|短信|签名|审核|无效|复印|样本|他用|挪作|其他用途|请勿|与原件|业务使用|\d{4}-\d{2}-\d/;

/** A line of nothing else but such words, cut anywhere: none of it is a value. */
const words =
  '仅供|仅限|仅用于|用于|办理|短信|信|业务|业|使用|使|签名|审核|报备|备案|无效|样本|测试|资质|他用|盗用|请勿|内部|资料|复印|再次|此件|专用|与|原件|一致|腾讯云|阿里云';
const onlyWords = new RegExp(
  `^(?:${words}){2,}$|^(?:短信|业务|使用|签名|审核|报备|无效|样本|测试|资质|仅供|办理|原件|一致|请勿|盗用|他用|复印|内部|腾讯云?|阿里云)$`,
);

/** Whether lines may show a phrase that limits a copy's use, or what other text leaves of it. */
export const showsWatermark = (lines: readonly ReadLine[]): boolean =>
  lines.some((line) => pieces.test(lineText(line)));

/**
 * The lines without those of a phrase written across the picture. It comes in pieces, cut by the text it crosses and
 * by the edges: what runs like a piece of the longest of them is left out with it, and what consists of its usual
 * words alone.
 */
export function withoutWatermark(lines: readonly ReadLine[]): ReadLine[] {
  const texts = lines.map(lineText);
  const [phrase] = texts.filter((text) => limits.test(text)).toSorted((a, b) => b.length - a.length);
  const around = (phrase ?? '') + (phrase ?? '');
  return lines.filter((_, index) => {
    const text = texts[index] ?? '';
    if (onlyWords.test(text)) return false;
    if (limits.test(text) && !/公司|单元|号楼/.test(text)) return false;
    return text.length < 2 || !occursIn(around, text);
  });
}

/** Whether a text stands in a phrase, some characters misread. */
function occursIn(phrase: string, text: string): boolean {
  for (let from = 0; from + text.length <= phrase.length; from += 1) {
    const part = phrase.slice(from, from + text.length + 1);
    if (charactersInOrder(text, part) >= enough * text.length) return true;
  }
  return false;
}
