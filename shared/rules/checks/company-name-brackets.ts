import { rules as words } from '../../messages/rules.ts';
import { textAt } from '../paths.ts';
import { generalFinding, type RuleContext, type RuleFinding } from '../rule.ts';

/** Half-width brackets in a company's name: platforms compare character by character, licences print full width. */
export function* companyNameBracketsRule({ document, field }: RuleContext): Generator<RuleFinding> {
  for (const path of ['organization.name', 'accountHolder.name']) {
    const asked = field(path);
    if (asked === undefined || !/[()]/.test(textAt(document, path))) continue;
    yield generalFinding(
      { id: 'company-name.brackets', severity: 'note', path },
      words.text.halfWidthBrackets(asked.label),
      words.sources.reminder,
    );
  }
}
