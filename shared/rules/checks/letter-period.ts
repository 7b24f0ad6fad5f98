import { isCalendarDate, longTerm } from '../../identifiers/calendar-date.ts';
import { addMonths, endOfMonths } from '../../identifiers/period.ts';
import { rules as words } from '../../messages/rules.ts';
import type { Finding } from '../../model/finding.ts';
import { ifKnown } from '../../model/rule-pack-group.ts';
import { textAt } from '../paths.ts';
import { type Advice, platformFinding, type RuleContext, type RuleFinding, severityOf } from '../rule.ts';

const texts = words.letter;
const [start, end] = ['authorization.validFrom', 'authorization.validTo'];

/** The letter's period: in order, of a length the platform accepts, and with today inside. */
export function* letterPeriodRule({ document, pack, field, today }: RuleContext): Generator<RuleFinding> {
  if (field(start) === undefined || field(end) === undefined) return;
  const { validity } = pack.letter;
  const [from, to] = [textAt(document, start), textAt(document, end)];
  const say = <Id extends string>(id: Id, severity: Finding['severity'], path: string, advice: Advice) =>
    platformFinding(pack, { id: `letter.${id}`, severity, path }, advice, validity);

  if (validity.mustContainToday === true && isCalendarDate(from) && from > today) {
    yield say('not-yet', 'error', start, texts.notYet(from));
  }
  if (to === longTerm) yield say('open-ended', 'error', end, texts.openEnded);
  if (!isCalendarDate(to)) return;
  if (isCalendarDate(from) && to < from) {
    yield say('end-before-start', 'error', end, texts.endBeforeStart);
    return;
  }
  if (validity.mustContainToday === true && to < today) yield say('expired', 'error', end, texts.expired(to));
  const severity = severityOf(validity.outside);
  if (!isCalendarDate(from) || severity === undefined) return;
  const [minimumMonths, maximumMonths] = [ifKnown(validity.minimumMonths), ifKnown(validity.maximumMonths)];
  if (minimumMonths !== undefined && to < endOfMonths(from, minimumMonths)) {
    yield say('too-short', severity, end, texts.tooShort(words.units.months(minimumMonths)));
  }
  if (maximumMonths !== undefined && to > addMonths(from, maximumMonths)) {
    yield say('too-long', severity, end, texts.tooLong(words.units.months(maximumMonths)));
  }
}
