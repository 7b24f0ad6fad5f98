import { rules as words } from '../../messages/rules.ts';
import { ifKnown } from '../../model/rule-pack-group.ts';
import { nameRelation } from '../name-relation.ts';
import { namedSignatures } from '../named-signatures.ts';
import { platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';

/** Longer ones are no names; that they are too long is said elsewhere. */
const comparableLength = 64;

/** Where no letter is required: what the platform says about names that do not come from the company's. */
export function* letterNeedRule(context: RuleContext): Generator<RuleFinding> {
  const { document, pack } = context;
  const { need } = pack.letter;
  const requiredFor = ifKnown(need.requiredFor);
  const company = document.organization.name.trim();
  if (company === '' || need.note === undefined || requiredFor === undefined) return;
  if (requiredFor.includes(document.purpose)) return;
  for (const { text, path } of namedSignatures(context)) {
    if (text.length > comparableLength || nameRelation(text, company).kind === 'contiguous') continue;
    const place = { id: 'letter.may-be-needed', severity: 'note', path } as const;
    yield platformFinding(pack, place, words.signature.letterMayBeNeeded(text, need.note), need);
  }
}
