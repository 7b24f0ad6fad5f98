import type { AppHandlers } from '../../../shared/contract/contract.ts';
import type { PackBytes, RulePacks } from '../platforms/rule-packs.ts';

export function platformHandlers(rules: RulePacks): AppHandlers['platforms'] {
  return {
    packs: async () => [...rules.inForce()],
    list: async () => rules.list(),
    examine: async ({ file }) => rules.examine(await bytesOf(file)),
    compare: ({ platform, key }) => rules.compare(platform, key),
    take: async ({ file }) => rules.take(await bytesOf(file)),
    restore: ({ platform, key }) => rules.restore(platform, key),
    export: async ({ platform, key }) => {
      const { name, bytes } = await rules.export(platform, key);
      return { file: new File([new Uint8Array(bytes)], name, { type: 'application/json' }) };
    },
  };
}

async function bytesOf(file: File): Promise<PackBytes> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
