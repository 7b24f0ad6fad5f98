import { suggestions as words } from '../../messages/suggestions.ts';
import { companyNamePieces, type NamePiece } from '../company-name.ts';
import { type Candidate, plainSignature } from './candidate.ts';

interface Cut {
  readonly pieces: readonly NamePiece[];
  readonly isWhole: boolean;
}

const textOf = (pieces: readonly NamePiece[]): string => pieces.map(({ text }) => text).join('');

/** Every run of pieces that has the brand in it; with the legal form only as the whole name. */
function cuts(pieces: readonly NamePiece[]): Cut[] {
  const found: Cut[] = [];
  for (let from = 0; from < pieces.length; from += 1) {
    for (let to = from + 1; to <= pieces.length; to += 1) {
      const run = pieces.slice(from, to);
      const isWhole = run.length === pieces.length;
      const hasBrand = run.some(({ kind }) => kind === 'brand');
      if (hasBrand && (isWhole || !run.some(({ kind }) => kind === 'form')))
        found.push({ pieces: run, isWhole });
    }
  }
  return found;
}

/** Place, brand and trade are clearest, then the whole name, brand and trade, place and brand, the brand alone. */
function clarity({ pieces, isWhole }: Cut): number {
  const has = (kind: NamePiece['kind']) => pieces.some((piece) => piece.kind === kind);
  if (isWhole) return 3;
  if (has('trade')) return has('place') ? 4 : 2;
  return has('place') ? 1 : 0;
}

function reasonsFor({ pieces, isWhole }: Cut): string[] {
  if (isWhole) return [words.wholeName];
  const of = (kind: NamePiece['kind']) => textOf(pieces.filter((piece) => piece.kind === kind));
  return [
    words.cutOut,
    ...(of('place') === '' ? [] : [words.place(of('place'))]),
    words.brand(of('brand')),
    ...(of('trade') === '' ? [] : [words.trade(of('trade'))]),
  ];
}

/**
 * The names a company's name offers, clearest first and among equals the longest first: never skipping a
 * character, never without the brand. Empty where no brand can be made out.
 */
export function candidatesFrom(companyName: string): Candidate[] {
  return cuts(companyNamePieces(companyName))
    .map((cut) => ({ cut, text: textOf(cut.pieces) }))
    .sort((left, right) => clarity(right.cut) - clarity(left.cut) || right.text.length - left.text.length)
    .map(({ cut, text }) => ({
      signature: plainSignature(text, cut.isWhole ? 'fullName' : 'shortName'),
      reasons: reasonsFor(cut),
    }));
}
