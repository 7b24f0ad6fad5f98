import { isCalendarDate, longTerm } from '../../identifiers/calendar-date.ts';
import { ageOn, wholeYears } from '../../identifiers/period.ts';
import { parseResidentId } from '../../identifiers/resident-id.ts';
import { rules as words } from '../../messages/rules.ts';
import type { IdentityDocument } from '../../model/case-document.ts';
import { type Advice, generalFinding, type RuleContext, type RuleFinding } from '../rule.ts';

const texts = words.validity;

/** Years a resident card is valid by age at issue (居民身份证法 第五条); open from 46. */
function yearsFor(age: number): number | typeof longTerm {
  if (age < 16) return 5;
  if (age < 26) return 10;
  return age < 46 ? 20 : longTerm;
}

function doubt({ number, validFrom, validTo }: IdentityDocument): Advice | undefined {
  const id = parseResidentId(number);
  const [from, to] = [validFrom.trim(), validTo.trim()];
  if (!id.ok || !isCalendarDate(from)) return undefined;
  if (from < id.birth) return texts.residentCardBeforeBirth;
  if (to !== longTerm && (!isCalendarDate(to) || to < from)) return undefined;
  const expected = yearsFor(ageOn(id.birth, from));
  const actual = to === longTerm ? longTerm : wholeYears(from, to);
  if (actual === expected) return undefined;
  return texts.residentCard(
    expected === longTerm ? texts.residentCardLongTerm : texts.residentCardYears(expected),
  );
}

/** A resident card's validity against its holder's age at issue: a mismatch mostly is a misread date. */
export function* residentCardRule({ document, field }: RuleContext): Generator<RuleFinding> {
  for (const person of ['legalPerson', 'administrator'] as const) {
    const path = `${person}.document.validTo`;
    const card = document[person].document;
    if (card.type !== 'residentId' || field(path) === undefined) continue;
    const advice = doubt(card);
    if (advice === undefined) continue;
    yield generalFinding(
      { id: 'resident-card.validity', severity: 'warning', path },
      advice,
      words.sources.residentCardLaw,
    );
  }
}
