import { normalizeCode } from '../../../shared/identifiers/characters.ts';
import { choicesAt } from '../../../shared/rules/choices.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DateField } from '../fields/date-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { useCasePacks } from '../use-case-packs.ts';

/** The identity document of a person of the case. */
export function IdentityFields({ person }: { person: 'legalPerson' | 'administrator' }) {
  const path = `${person}.document.type`;
  const choices = choicesAt(path, useCasePacks()[0]);
  return (
    <>
      <ChoiceField path={path} choices={choices} />
      <TextField path={`${person}.document.number`} code tidy={normalizeCode} />
      <div className="field-pair">
        <DateField path={`${person}.document.validFrom`} />
        <DateField path={`${person}.document.validTo`} openEnd />
      </div>
    </>
  );
}
