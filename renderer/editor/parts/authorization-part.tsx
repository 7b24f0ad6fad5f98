import { Button } from 'antd';
import { normalizeCode } from '../../../shared/identifiers/characters.ts';
import { messages } from '../../../shared/messages/index.ts';
import { useApplication } from '../../app/application-context.ts';
import { ScanSection } from '../../scan/scan-section.tsx';
import { useDraft } from '../draft-context.ts';
import { DateField } from '../fields/date-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { PartSection } from '../part-section.tsx';
import { LetterAdditions } from './letter-additions.tsx';
import { Authorizer, Scope } from './letter-facts.tsx';
import { endAfterYears } from './letter-period.ts';

const text = messages.editor;
const offeredYears = [1, 2, 3];

/** 授权委托书 */
export function AuthorizationPart() {
  const { document, change } = useDraft();
  if (document.purpose === 'self') {
    return (
      <PartSection title={text.authorization.notNeeded}>
        <p>{text.authorization.notNeededText}</p>
        <Button className="fit" onClick={() => change({ path: 'purpose', value: 'other' })}>
          {text.authorization.changePurpose}
        </Button>
      </PartSection>
    );
  }
  return (
    <>
      <PartSection title={text.authorization.authorizer}>
        <Authorizer />
      </PartSection>
      <PartSection title={text.authorization.authorizee}>
        <TextField path="accountHolder.name" />
        <TextField path="accountHolder.creditCode" code tidy={normalizeCode} />
      </PartSection>
      <PartSection title={text.sections.scope}>
        <Scope />
      </PartSection>
      <PartSection title={text.sections.period} extra={<YearChoices />}>
        <div className="field-pair">
          <DateField path="authorization.validFrom" />
          <DateField path="authorization.validTo" />
        </div>
      </PartSection>
      <PartSection title={text.sections.letter}>
        <DateField path="authorization.signedOn" />
        <TextField path="authorization.name" />
      </PartSection>
      <LetterAdditions />
      <ScanSection />
    </>
  );
}

/** Fills in the end of the period, and the start where there is none yet. */
function YearChoices() {
  const { document, change } = useDraft();
  const { today } = useApplication();
  const typed = document.authorization.validFrom;
  const from = endAfterYears(typed, 1) === undefined ? today : typed;
  return (
    <fieldset className="year-choices">
      <legend className="visually-hidden">{text.authorization.quick}</legend>
      {offeredYears.map((years) => {
        const to = endAfterYears(from, years) ?? '';
        const chosen = typed !== '' && document.authorization.validTo === to;
        return (
          <Button
            key={years}
            size="small"
            type={chosen ? 'primary' : 'default'}
            aria-pressed={chosen}
            onClick={() =>
              change(
                { path: 'authorization.validFrom', value: from },
                { path: 'authorization.validTo', value: to },
              )
            }
          >
            {text.authorization.years(years)}
          </Button>
        );
      })}
    </fieldset>
  );
}
