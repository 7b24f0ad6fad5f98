import { rules as words } from '../../messages/rules.ts';
import type { Finding } from '../../model/finding.ts';
import { platformFinding, type RuleContext } from '../rule.ts';

/** How many signatures one letter may cover. */
export function* letterScopeRule({ document, pack }: RuleContext): Generator<Finding> {
  const { letter } = pack;
  const count = document.signatures.filter(({ text }) => text.trim() !== '').length;
  if (!letter.requiredFor.includes(document.purpose) || count <= letter.maximumSignatures) return;
  yield platformFinding(
    pack,
    { id: 'letter.too-many-signatures', severity: 'error', path: 'signatures' },
    words.letter.tooManySignatures(count, letter.maximumSignatures),
    letter,
  );
}
