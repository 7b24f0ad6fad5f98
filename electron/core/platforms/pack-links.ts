import type { RulePack } from '../../../shared/model/rule-pack.ts';

/** Every page that packs point to. */
export function linksOf(packs: readonly RulePack[]): string[] {
  return packs.flatMap(({ links }) => links.pages.map(({ url }) => url));
}
