import type { CaseSignature } from '../../model/case-document.ts';

/** A signature that could be used, before anyone has checked it. */
export interface Candidate {
  readonly signature: CaseSignature;
  /** What speaks for it, in Chinese, most important first. */
  readonly reasons: readonly string[];
}

/** A signature as the case holds it, with nothing entered but the name. */
export function plainSignature(text: string, basis: CaseSignature['basis']): CaseSignature {
  return { text, basis, scene: '', trademark: null, app: null };
}
