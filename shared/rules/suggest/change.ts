import type { CaseSignature, SignatureBasis } from '../../model/case-document.ts';
import { alignNames, matchedPieces } from '../name-alignment.ts';

/** How one signature became another: pieces in the order in which they stand. */
export interface SignatureChange {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** The new basis, where it is another. */
  readonly basis: SignatureBasis | undefined;
}

/** What was left out of a signature and put into it. Brackets, spaces and symbols count as what they are. */
export function signatureChange(before: CaseSignature, after: CaseSignature): SignatureChange {
  const { shortName, fullName } = alignNames(before.text.trim(), after.text);
  const alone = (characters: typeof shortName) =>
    matchedPieces(characters)
      .filter(({ isMatched }) => !isMatched)
      .map(({ text }) => text);
  return {
    removed: alone(shortName),
    added: alone(fullName),
    basis: before.basis === after.basis ? undefined : after.basis,
  };
}
