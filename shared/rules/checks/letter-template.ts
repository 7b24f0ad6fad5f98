import { rules as words } from '../../messages/rules.ts';
import type { Finding } from '../../model/finding.ts';
import { platformFinding, type RuleContext } from '../rule.ts';

/** Says before anyone prints that the platform takes only its own wording. */
export function* letterTemplateRule({ document, pack }: RuleContext): Generator<Finding> {
  const { letter } = pack;
  if (!letter.requiredFor.includes(document.purpose) || letter.template === 'any') return;
  yield platformFinding(
    pack,
    { id: 'letter.template', severity: 'note', path: 'authorization' },
    words.letter.ownTemplate(letter.templateNote),
    letter,
  );
}
