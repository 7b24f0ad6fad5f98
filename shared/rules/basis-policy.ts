import type { Known, Policy } from '../model/rule-pack-group.ts';
import type { SignatureBasisRule } from '../model/rule-pack-signatures.ts';

/** Whether a basis is taken on a day, `YYYY-MM-DD`: before its first and after its last it is refused. */
export function basisPolicyOn({ policy, since, until }: SignatureBasisRule, today: string): Known<Policy> {
  const isOutside = (since !== undefined && today < since) || (until !== undefined && today > until);
  return isOutside ? 'refused' : policy;
}
