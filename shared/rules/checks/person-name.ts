import { type PersonNameResult, parsePersonName } from '../../identifiers/person-name.ts';
import { identifiers } from '../../messages/identifiers.ts';
import { rules as words } from '../../messages/rules.ts';
import { textAt } from '../paths.ts';
import { type Advice, generalFinding, type RuleContext, type RuleFinding } from '../rule.ts';

const texts = identifiers.personName;

function advice(label: string, name: string, fault: PersonNameResult & { ok: false }): Advice {
  const { reason, at = 0, suggestion = '' } = fault;
  if (reason === 'dot') return texts.dot(label, suggestion);
  if (reason === 'space') return texts.space(label, suggestion);
  return reason === 'short' ? texts.short(label) : texts.character(label, Array.from(name)[at] ?? '');
}

/** Characters that cannot be in a person's name. */
export function* personNameRule({ document, field }: RuleContext): Generator<RuleFinding> {
  for (const path of ['legalPerson.name', 'administrator.name']) {
    const asked = field(path);
    const name = textAt(document, path);
    if (asked === undefined || name === '') continue;
    const result = parsePersonName(name);
    if (result.ok) continue;
    const severity = result.reason === 'short' ? 'warning' : 'error';
    yield generalFinding(
      { id: `person-name.${result.reason}`, severity, path },
      advice(asked.label, name, result),
      words.sources.personName,
    );
  }
}
