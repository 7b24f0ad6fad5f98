import { rules as words } from '../../messages/rules.ts';
import type { Finding } from '../../model/finding.ts';
import { platformFinding, type RuleContext } from '../rule.ts';

/** Whether the platform still takes new customers. */
export function* platformOpenRule({ pack }: RuleContext): Generator<Finding> {
  const { newCustomers } = pack.eligibility;
  if (newCustomers.open !== false) return;
  yield platformFinding(
    pack,
    { id: 'platform.closed', severity: 'warning', path: 'platforms' },
    words.platform.closed(pack.name, newCustomers.closedSince),
    newCustomers,
  );
}
