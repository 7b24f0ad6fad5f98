import { type LandlineResult, parseLandline } from '../../identifiers/landline.ts';
import { identifiers } from '../../messages/identifiers.ts';
import { rules as words } from '../../messages/rules.ts';
import { textAt } from '../paths.ts';
import { type Advice, generalFinding, type RuleContext, type RuleFinding } from '../rule.ts';

const texts = identifiers.landline;
const path = 'organization.landline';

const advice: Readonly<Record<(LandlineResult & { ok: false })['reason'], (label: string) => Advice>> = {
  mobile: texts.mobile,
  'service-number': texts.serviceNumber,
  'area-code': texts.areaCode,
  form: texts.form,
};

/** The organization's landline, where the platform asks for one. */
export function* landlineRule({ document, field }: RuleContext): Generator<RuleFinding> {
  const asked = field(path);
  const text = textAt(document, path);
  if (asked === undefined || text === '') return;
  const result = parseLandline(text);
  if (result.ok) return;
  yield generalFinding(
    { id: `landline.${result.reason}`, severity: 'error', path },
    advice[result.reason](asked.label),
    words.sources.landline,
  );
}
