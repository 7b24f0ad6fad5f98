import type { AppClient } from '../../../shared/contract/contract.ts';
import { procedures } from '../../contract/procedures.ts';

/** A client that notes the dotted path of every procedure asked of it. */
export function noting(client: AppClient, asked: Set<string>): AppClient {
  const deeper = <T extends object>(level: T, above: string): T =>
    new Proxy(level, {
      get: (target, name) => {
        const found: unknown = Reflect.get(target, name);
        const path = above === '' ? String(name) : `${above}.${String(name)}`;
        if (above !== '') asked.add(path);
        const isGroup = above === '' && found !== null && ['object', 'function'].includes(typeof found);
        return isGroup ? deeper(Object(found), path) : found;
      },
    });
  return deeper(client, '');
}

/** Procedures of the contract that were never asked. */
export function neverAsked(asked: ReadonlySet<string>): string[] {
  return procedures.map(({ path }) => path).filter((path) => !asked.has(path));
}
