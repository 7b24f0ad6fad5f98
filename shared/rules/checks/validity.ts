import { isCalendarDate, longTerm } from '../../identifiers/calendar-date.ts';
import { daysBetween } from '../../identifiers/period.ts';
import { rules as words } from '../../messages/rules.ts';
import { textAt } from '../paths.ts';
import {
  type Advice,
  type AskedField,
  generalFinding,
  platformFinding,
  type RuleContext,
  type RuleFinding,
} from '../rule.ts';

/** Days before the end of a validity from which it is worth renewing first. */
const soon = 30;

function* ends(context: RuleContext, field: AskedField, to: string): Generator<RuleFinding> {
  const { pack, today } = context;
  const place = { path: field.at } as const;
  if (to < today) {
    const advice = words.validity.expired(field.label, to);
    yield platformFinding(
      pack,
      { ...place, id: 'validity.expired', severity: 'error' },
      advice,
      field.provenance,
    );
  } else if (daysBetween(today, to) <= soon) {
    yield generalFinding(
      { ...place, id: 'validity.soon', severity: 'warning' },
      words.validity.soon(field.label, to, daysBetween(today, to)),
      words.sources.reminder,
    );
  }
}

/** Whether certificates are valid today, and for how long. The letter's own period has a rule of its own. */
export function* validityRule(context: RuleContext): Generator<RuleFinding> {
  const { document, pack, field, fields, today } = context;
  for (const end of fields) {
    if (!end.at.endsWith('.validTo') || end.at.startsWith('authorization.')) continue;
    const start = field(end.at.replace(/validTo$/, 'validFrom'));
    const from = start === undefined ? '' : textAt(document, start.at);
    const to = textAt(document, end.at);
    const begins = isCalendarDate(from);
    if (to !== longTerm && isCalendarDate(to)) {
      if (begins && to < from) {
        const place = { id: 'validity.end-before-start', severity: 'error', path: end.at } as const;
        yield generalFinding(place, words.validity.endBeforeStart(end.label), words.sources.calendar);
        continue;
      }
      yield* ends(context, end, to);
    }
    if (start !== undefined && begins && from > today) {
      const advice: Advice = words.validity.notYet(start.label, from);
      const place = { id: 'validity.not-yet', severity: 'error', path: start.at } as const;
      yield platformFinding(pack, place, advice, start.provenance);
    }
  }
}
