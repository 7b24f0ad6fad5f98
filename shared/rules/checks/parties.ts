import { normalizeCode } from '../../identifiers/characters.ts';
import { rules as words } from '../../messages/rules.ts';
import { platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';

type Answer = 'same' | 'different' | 'unknown';

function compare(one: string, other: string): Answer {
  const [left, right] = [normalizeCode(one), normalizeCode(other)];
  if (left === '' || right === '') return 'unknown';
  return left === right ? 'same' : 'different';
}

/** Whether the account holder and the owner of the signatures are one, as the purpose says. */
export function* partiesRule({ document, pack }: RuleContext): Generator<RuleFinding> {
  const { accountHolder, organization, purpose } = document;
  const names = compare(accountHolder.name, organization.name);
  const codes = compare(accountHolder.creditCode, organization.creditCode);
  if (purpose === 'self' && (names === 'different' || codes === 'different')) {
    const place = { id: 'parties.self-mismatch', severity: 'error', path: 'purpose' } as const;
    yield platformFinding(pack, place, words.parties.selfMismatch, pack.purposes);
  }
  if (purpose === 'other' && (codes === 'same' || (names === 'same' && codes === 'unknown'))) {
    const place = { id: 'parties.same', severity: 'error', path: 'accountHolder.name' } as const;
    yield platformFinding(pack, place, words.parties.same, pack.purposes);
  }
}
