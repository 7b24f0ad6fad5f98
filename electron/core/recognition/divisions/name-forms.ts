import { nations } from '../parse/nations.ts';
import type { Division } from './divisions.ts';

const nationAtEnd = new RegExp(`(${nations.toSorted((a, b) => b.length - a.length).join('|')})族?$`);

/** The part of an autonomous division's name before the peoples it names: 大理白族 → 大理. */
function withoutNations(stem: string): string {
  const shorter = stem.replace(nationAtEnd, '');
  return shorter === stem || shorter.length < 2 ? stem : withoutNations(shorter);
}

/** How a province is named in front of what lies in it, besides its full name: 广西, 内蒙古, 浙江. */
export function shortProvince({ name }: Division): string | undefined {
  const short = withoutNations(name.replace(/(省|自治区|特别行政区)$/, ''));
  return short === name ? undefined : short;
}

/** Ways to write a prefecture: its name, and for autonomous ones also 大理州. */
export function prefectureForms({ name }: Division): readonly string[] {
  return name.endsWith('自治州') ? [name, `${withoutNations(name.slice(0, -3))}州`] : [name];
}

/** How a county is named in its police branch: 香洲, 天河区, 管城, 浦东. */
export function branchForms({ name }: Division): readonly string[] {
  const stems = [name, name.replace(/[区县市]$/, ''), name.replace(/新区$/, '')];
  return [...new Set([...stems, ...stems.map(withoutNations)])].filter((form) => form.length >= 2);
}

const kind = /(?:特别行政区|自治[区州县旗]|地区|[省市区县州盟旗])$/;

/** What a division is called without its kind and the peoples it names: 昆明, 西藏, 伊犁. */
export function shortName(name: string): string {
  const stem = name.replace(kind, '');
  return stem.length < 2 ? name : withoutNations(stem);
}
