import { normalizeCode } from '../../../shared/identifiers/characters.ts';
import { messages } from '../../../shared/messages/index.ts';
import { choicesAt } from '../../../shared/rules/choices.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DateField } from '../fields/date-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { PartSection } from '../part-section.tsx';
import { useCasePacks } from '../use-case-packs.ts';

const text = messages.editor.sections;

/** 主体 */
export function OrganizationPart() {
  const [pack] = useCasePacks();
  return (
    <>
      <PartSection>
        <ChoiceField path="organization.kind" choices={choicesAt('organization.kind', pack)} />
        <TextField path="organization.name" />
        <TextField path="organization.creditCode" code tidy={normalizeCode} />
        <TextField path="organization.landline" inputMode="tel" />
      </PartSection>
      <PartSection title={text.certificate}>
        <ChoiceField
          path="organization.certificate.type"
          choices={choicesAt('organization.certificate.type', pack)}
        />
        <div className="field-pair">
          <DateField path="organization.certificate.validFrom" />
          <DateField path="organization.certificate.validTo" openEnd />
        </div>
      </PartSection>
    </>
  );
}
