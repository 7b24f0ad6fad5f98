import { rules as words } from '../../messages/rules.ts';
import { platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';

/** What proves a trademark or an app, said once for each basis: names of the company are proven by its papers. */
export function* signatureEvidenceRule({ document, pack, field }: RuleContext): Generator<RuleFinding> {
  for (const basis of ['trademark', 'app'] as const) {
    const index = document.signatures.findIndex((signature) => signature.basis === basis);
    const path = `signatures.${index}.basis`;
    const rule = pack.signatures.bases[basis];
    if (index < 0 || field(path) === undefined || rule.evidence === undefined) continue;
    const evidence = rule.evidence.join(words.units.separator);
    yield platformFinding(
      pack,
      { id: 'signature.evidence', severity: 'note', path },
      words.signature.evidence(rule.label, evidence),
      rule,
    );
  }
}
