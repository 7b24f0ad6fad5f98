import type { AppHandlers } from '../../../shared/contract/contract.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';

export function platformHandlers(packs: readonly RulePack[]): AppHandlers['platforms'] {
  return { packs: async () => [...packs] };
}
