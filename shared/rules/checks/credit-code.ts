import { type CreditCodeFault, creditCodeLookAlike } from '../../identifiers/credit-code.ts';
import { identifiers } from '../../messages/identifiers.ts';
import { rules as words } from '../../messages/rules.ts';
import { companyCode } from '../company-code.ts';
import { textAt } from '../paths.ts';
import { type Advice, generalFinding, type RuleContext, type RuleFinding } from '../rule.ts';

const texts = identifiers.creditCode;

function advice(label: string, fault: CreditCodeFault): Advice {
  const { reason, normalized, at = 0, suggestion, within } = fault;
  const character = normalized.charAt(at);
  switch (reason) {
    case 'length':
      return texts.length(label, normalized.length);
    case 'registration-number':
      return texts.registrationNumber(label);
    case 'character':
      return texts.character(label, at, character);
    case 'region':
      return texts.region(label, at, character, suggestion);
    case 'letter': {
      const digit = creditCodeLookAlike(character);
      return digit === undefined
        ? texts.letter(label, at, character, suggestion)
        : texts.lookAlike(label, at, character, digit);
    }
    case 'check-character':
      if (suggestion !== undefined) return texts.checkCharacterAt(label, at, character, suggestion);
      return within === undefined
        ? texts.checkCharacter(label)
        : texts.checkCharacterWithin(label, ...within);
  }
}

/** Form and check character of unified social credit codes, with the character that looks wrong. */
export function* creditCodeRule({ document, field }: RuleContext): Generator<RuleFinding> {
  for (const path of ['organization.creditCode', 'accountHolder.creditCode']) {
    const asked = field(path);
    const text = textAt(document, path);
    if (asked === undefined || text === '') continue;
    const result = companyCode(text);
    if (result.ok) continue;
    yield generalFinding(
      { id: `credit-code.${result.reason}`, severity: 'error', path },
      advice(asked.label, result),
      words.sources.creditCode,
    );
  }
}
