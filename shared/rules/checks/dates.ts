import { isCalendarDate, longTerm } from '../../identifiers/calendar-date.ts';
import { parseTypedDate } from '../../identifiers/typed-date.ts';
import { rules as words } from '../../messages/rules.ts';
import { textAt } from '../paths.ts';
import { type Advice, generalFinding, platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';

const texts = words.date;

function faultOf(label: string, text: string): { reason: 'form' | 'day'; advice: Advice } | undefined {
  const typed = parseTypedDate(text);
  if (typed.ok) return { reason: 'form', advice: texts.typed(label, typed.value) };
  return typed.reason === 'form'
    ? { reason: 'form', advice: texts.form(label) }
    : { reason: 'day', advice: texts.day(label, text) };
}

/** Whether every date is a real day in normal form, and how the platform wants an open end entered. */
export function* datesRule({ document, pack, fields }: RuleContext): Generator<RuleFinding> {
  for (const { at: path, label } of fields) {
    const isStart = path.endsWith('validFrom') || path.endsWith('signedOn');
    if (!isStart && !path.endsWith('validTo')) continue;
    const text = textAt(document, path);
    if (text === '' || isCalendarDate(text)) continue;
    const say = <Reason extends string>(reason: Reason, advice: Advice) =>
      generalFinding({ id: `date.${reason}`, severity: 'error', path }, advice, words.sources.calendar);
    if (text !== longTerm) {
      const fault = faultOf(label, text);
      if (fault !== undefined) yield say(fault.reason, fault.advice);
    } else if (isStart) {
      yield say('open-start', texts.openStart(label));
    } else if (!path.startsWith('authorization.') && pack.longTerm.entry !== 'unknown') {
      yield platformFinding(
        pack,
        { id: 'date.long-term', severity: 'note', path },
        texts.longTerm(label, pack.longTerm.label),
        pack.longTerm,
      );
    }
  }
}
