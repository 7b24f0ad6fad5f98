import { messages } from '../../../shared/messages/index.ts';
import { TextField } from '../fields/text-field.tsx';
import { PartSection } from '../part-section.tsx';
import { IdentityFields } from './identity-fields.tsx';

/** 法定代表人 */
export function LegalPersonPart() {
  return (
    <>
      <PartSection>
        <TextField path="legalPerson.name" />
      </PartSection>
      <PartSection title={messages.editor.sections.identity}>
        <IdentityFields person="legalPerson" />
      </PartSection>
    </>
  );
}
