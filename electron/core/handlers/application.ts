import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { localDate } from '../local-date.ts';
import type { Ports } from '../ports.ts';

export function applicationHandlers({ version, host, clock }: Ports): AppHandlers['application'] {
  return { info: async () => ({ version, host, today: localDate(clock.now()) }) };
}
