import { rules as words } from '../../messages/rules.ts';
import { isSameName } from '../name-relation.ts';
import { namedSignatures } from '../named-signatures.ts';
import { textAt } from '../paths.ts';
import { platformFinding, type RuleContext, type RuleFinding, severityOf } from '../rule.ts';

/**
 * A person's name as a signature. Only the people of the case are known to be people: surnames begin many brands
 * as well, so nothing is concluded from them.
 */
export function* signaturePersonRule(context: RuleContext): Generator<RuleFinding> {
  const { document, pack, field } = context;
  const { personalNames } = pack.signatures;
  const severity = severityOf(personalNames.policy);
  if (severity === undefined) return;
  for (const { text, path } of namedSignatures(context)) {
    const person = ['legalPerson.name', 'administrator.name']
      .map((place) => ({ name: textAt(document, place), label: field(place)?.label }))
      .find(({ name }) => name !== '' && isSameName(name, text));
    if (person?.label === undefined) continue;
    const advice = words.signature.personName(text, person.label);
    yield platformFinding(pack, { id: 'signature.person', severity, path }, advice, personalNames);
  }
}
