import { fitsOf } from './fit.ts';
import type { GrammarNode } from './grammar.ts';
import { divisionsOf, longest, type NamedDivision } from './read-divisions.ts';

/** What an issuer's name says about places. */
export interface IssuerDivisions {
  readonly named: readonly NamedDivision[];
  /** The whole name follows the grammar: known divisions, and a branch of a known county or zone if any. */
  readonly isWhole: boolean;
}

/** The divisions in an issuer's name such as 珠海市公安局香洲分局; none where nothing known begins it. */
export function issuerDivisions(issuer: string, grammar: GrammarNode): IssuerDivisions {
  const text = Array.from(issuer);
  const fits = fitsOf(grammar, text, false);
  const whole = longest(fits.filter(({ isEnd, to }) => isEnd && to === text.length));
  const best = whole ?? longest(fits);
  return { named: best === undefined ? [] : divisionsOf(best), isWhole: whole !== undefined };
}
