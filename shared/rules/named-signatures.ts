import type { CaseSignature } from '../model/case-document.ts';
import type { RuleContext } from './rule.ts';

export interface NamedSignature {
  readonly signature: CaseSignature;
  /** The name without surrounding white space, never empty. */
  readonly text: string;
  readonly index: number;
  /** Path of the name: `signatures.0.text`. */
  readonly path: string;
}

/** The signatures of a case that have a name, where the platform asks for names. */
export function namedSignatures({ document, field }: RuleContext): NamedSignature[] {
  return document.signatures
    .map((signature, index) => ({
      signature,
      index,
      text: signature.text.trim(),
      path: `signatures.${index}.text`,
    }))
    .filter(({ text, path }) => text !== '' && field(path) !== undefined);
}
