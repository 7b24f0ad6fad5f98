import { isCalendarDate } from '../../identifiers/calendar-date.ts';
import { rules as words } from '../../messages/rules.ts';
import type { Finding } from '../../model/finding.ts';
import { textAt } from '../paths.ts';
import { type Advice, platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';

const texts = words.letter;
const path = 'authorization.signedOn';

/** The date of signing against today and the letter's period. */
export function* letterSignedRule({ document, pack, field, today }: RuleContext): Generator<RuleFinding> {
  const signed = textAt(document, path);
  if (field(path) === undefined || !isCalendarDate(signed)) return;
  const from = textAt(document, 'authorization.validFrom');
  const to = textAt(document, 'authorization.validTo');
  const say = <Id extends string>(id: Id, severity: Finding['severity'], advice: Advice) =>
    platformFinding(pack, { id: `letter.${id}`, severity, path }, advice, pack.letter.validity);
  if (isCalendarDate(to) && signed > to) yield say('signed-after-end', 'error', texts.signedAfterEnd);
  else if (signed > today) yield say('signed-in-future', 'warning', texts.signedInFuture(signed));
  if (isCalendarDate(from) && signed < from)
    yield say('signed-before-start', 'warning', texts.signedBeforeStart);
}
