import { rules as words } from '../../messages/rules.ts';
import { platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';

/** Whether the platform still takes new customers. */
export function* platformOpenRule({ pack }: RuleContext): Generator<RuleFinding> {
  const { newCustomers } = pack.eligibility;
  if (newCustomers.open !== false) return;
  yield platformFinding(
    pack,
    { id: 'platform.closed', severity: 'warning', path: 'platforms' },
    words.platform.closed(pack.name, newCustomers.closedSince),
    newCustomers,
  );
}
