import type { Purpose } from '../model/case-document.ts';
import type { RulePack } from '../model/rule-pack.ts';

/** One field of a platform's form, as the platform words it. */
export interface PlatformField {
  readonly label: string;
  readonly hint: string;
  readonly required: boolean;
  /** In characters. */
  readonly maxLength?: number;
  /** What a term in the label means, for a newcomer. */
  readonly explain?: string;
}

/** The field at a path of the case document, or `undefined` when the platform does not ask for it. */
export function fieldOf(_pack: RulePack, _path: string, _purpose: Purpose): PlatformField | undefined {
  return undefined;
}
