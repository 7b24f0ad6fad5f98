import { rules as words } from '../../messages/rules.ts';
import { ifKnown } from '../../model/rule-pack-group.ts';
import { platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';

/** How many signatures one letter may cover. */
export function* letterScopeRule({ document, pack }: RuleContext): Generator<RuleFinding> {
  const { need, scope } = pack.letter;
  const limit = ifKnown(scope.maximumSignatures);
  const count = document.signatures.filter(({ text }) => text.trim() !== '').length;
  if (!ifKnown(need.requiredFor)?.includes(document.purpose) || limit === undefined || count <= limit) return;
  yield platformFinding(
    pack,
    { id: 'letter.too-many-signatures', severity: 'error', path: 'signatures' },
    words.letter.tooManySignatures(count, limit),
    scope,
  );
}
