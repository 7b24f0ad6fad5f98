import { parseMobile } from '../../identifiers/mobile.ts';
import { identifiers } from '../../messages/identifiers.ts';
import { rules as words } from '../../messages/rules.ts';
import type { Finding } from '../../model/finding.ts';
import { textAt } from '../paths.ts';
import { type Advice, generalFinding, type RuleContext, type RuleFinding } from '../rule.ts';

const texts = identifiers.mobile;
const path = 'administrator.mobile';

function fault(label: string, result: ReturnType<typeof parseMobile> & { ok: false }): Advice {
  const { reason, normalized, at = 0 } = result;
  if (reason === 'length') return texts.length(label, normalized.length);
  return reason === 'segment' ? texts.segment(label) : texts.character(label, at, normalized.charAt(at));
}

/** The administrator's mobile number: its form, and segments that carriers or codes have trouble with. */
export function* mobileRule({ document, field }: RuleContext): Generator<RuleFinding> {
  const asked = field(path);
  const text = textAt(document, path);
  if (asked === undefined || text === '') return;
  const result = parseMobile(text);
  const say = <Reason extends string>(reason: Reason, severity: Finding['severity'], advice: Advice) =>
    generalFinding({ id: `mobile.${reason}`, severity, path }, advice, words.sources.mobile);
  if (!result.ok) yield say(result.reason, 'error', fault(asked.label, result));
  else if (result.use === 'virtual') yield say('virtual', 'warning', texts.virtual(asked.label));
  else if (result.use !== 'person') yield say('device', 'warning', texts.device(asked.label));
}
