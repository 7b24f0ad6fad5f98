import { isCalendarDate } from '../../identifiers/calendar-date.ts';
import { rules as words } from '../../messages/rules.ts';
import { textAt } from '../paths.ts';
import { generalFinding, type RuleContext, type RuleFinding } from '../rule.ts';

const end = 'authorization.validTo';

/** Certificates, identity documents and trademarks that end before the letter does. */
export function* letterOutlastsRule({ document, field, fields, today }: RuleContext): Generator<RuleFinding> {
  const letterEnds = textAt(document, end);
  if (field(end) === undefined || !isCalendarDate(letterEnds)) return;
  for (const { at: path, label } of fields) {
    if (!path.endsWith('.validTo') || path === end) continue;
    const ends = textAt(document, path);
    // What has ended already is an error of its own.
    if (!isCalendarDate(ends) || ends < today || ends >= letterEnds) continue;
    yield generalFinding(
      { id: 'letter.outlasts', severity: 'warning', path },
      words.materials.endsBeforeLetter(label, ends, letterEnds),
      words.sources.reminder,
    );
  }
}
