import type { Division } from './divisions.ts';
import { type Edit, type Fit, fitsOf } from './fit.ts';
import type { GrammarNode } from './grammar.ts';

/** A division named in a text. */
export interface NamedDivision {
  readonly division: Division;
  /** Characters it takes, counted from 0; `to` is the one after its last. */
  readonly from: number;
  readonly to: number;
  /** Whether it is written exactly so; otherwise one character differs. */
  readonly isExact: boolean;
}

/** The divisions among the words of a fit. */
export const divisionsOf = ({ words }: Fit): NamedDivision[] =>
  words.flatMap(({ division, from, to, edit }) =>
    division === undefined ? [] : [{ division, from, to, isExact: edit === undefined }],
  );

const formerNames = ({ words }: Fit): number => words.filter(({ division }) => division?.isFormer).length;

/** The longest of several fits; among equals the one with names in use today. */
export function longest(fits: readonly Fit[]): Fit | undefined {
  return fits.toSorted((a, b) => b.to - a.to || formerNames(a) - formerNames(b))[0];
}

/** Names that differ only in their kind are not near: 长安街 is no misread 长安区. */
const isOtherKind = (edit: Edit): boolean => edit.kind === 'other' && edit.isKind;

/**
 * The divisions an address begins with, from the widest to the narrowest: exact as far as they go, and after
 * them one more that differs in one character when only one name comes so near.
 */
export function readDivisions(address: string, grammar: GrammarNode): NamedDivision[] {
  const fits = fitsOf(grammar, Array.from(address)).filter(({ isEnd }) => isEnd);
  const exact = longest(fits.filter(({ edit }) => edit === undefined));
  const reach = exact?.to ?? 0;
  const near = fits.filter(
    ({ edit, to }) => edit !== undefined && edit.at >= reach && to > reach && !isOtherKind(edit),
  );
  const names = new Set(
    near.map((fit) =>
      divisionsOf(fit)
        .map(({ division }) => division.name)
        .join(''),
    ),
  );
  const further = names.size === 1 && exact !== undefined ? longest(near) : undefined;
  const best = further ?? exact;
  return best === undefined ? [] : divisionsOf(best);
}
