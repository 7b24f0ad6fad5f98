import type { RulePack } from '../model/rule-pack.ts';

/**
 * What a platform's letters call it. Letters of two platforms differ by that at least; those of two ways to the same
 * platform do not.
 */
export const nameOnLetter = ({ name, letter }: Pick<RulePack, 'name' | 'letter'>): string =>
  letter.template.platformName ?? name;
