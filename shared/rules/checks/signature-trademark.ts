import { rules as words } from '../../messages/rules.ts';
import { isSameName } from '../name-relation.ts';
import { namedSignatures } from '../named-signatures.ts';
import { platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';

/** A signature based on a trademark: named like it, and owned by the owner of the signature. */
export function* signatureTrademarkRule(context: RuleContext): Generator<RuleFinding> {
  const { document, pack, field } = context;
  const company = document.organization.name.trim();
  for (const { text, signature, index, path } of namedSignatures(context)) {
    if (signature.basis !== 'trademark' || signature.trademark === null) continue;
    const name = signature.trademark.name.trim();
    const applicant = signature.trademark.applicant.trim();
    if (pack.signatures.trademark.sameName !== false && name !== '' && name !== text) {
      const place = { id: 'signature.trademark-name', severity: 'warning', path } as const;
      yield platformFinding(
        pack,
        place,
        words.signature.trademarkName(text, name),
        pack.signatures.trademark,
      );
    }
    const owner = `signatures.${index}.trademark.applicant`;
    if (field(owner) === undefined || applicant === '' || company === '') continue;
    if (isSameName(applicant, company)) continue;
    yield platformFinding(
      pack,
      { id: 'signature.trademark-applicant', severity: 'error', path: owner },
      words.signature.trademarkApplicant(applicant),
      pack.signatures.trademark,
    );
  }
}
