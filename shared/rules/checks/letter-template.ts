import { rules as words } from '../../messages/rules.ts';
import { ifKnown } from '../../model/rule-pack-group.ts';
import { platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';

/** Says before anyone prints that the platform takes only its own wording. */
export function* letterTemplateRule({ document, pack }: RuleContext): Generator<RuleFinding> {
  const { need, template } = pack.letter;
  if (!ifKnown(need.requiredFor)?.includes(document.purpose) || template.policy === 'any') return;
  yield platformFinding(
    pack,
    { id: 'letter.template', severity: 'note', path: 'authorization' },
    words.letter.ownTemplate(template.note),
    template,
  );
}
