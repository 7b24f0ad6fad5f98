import type { RulePack } from '../model/rule-pack.ts';

export interface Choice {
  readonly value: string;
  /** In the platform's own words. */
  readonly label: string;
}

/** What a platform offers for the field at `path`; nothing where it offers no choice. */
export function choicesAt(path: string, pack: RulePack): readonly Choice[] {
  switch (path) {
    case 'purpose':
      return [
        { value: 'self', label: pack.purposes.self.label },
        { value: 'other', label: pack.purposes.other.label },
      ];
    case 'organization.kind':
      return pack.organizationKinds.choices;
    case 'organization.certificate.type':
      return pack.certificates.choices;
    case 'legalPerson.document.type':
      return pack.identityDocuments.legalPerson;
    case 'administrator.document.type':
      return pack.identityDocuments.administrator;
    default:
      return path.endsWith('.basis') ? pack.signatures.bases : [];
  }
}

/** What a chosen value is called on the platform's form; the value itself where the platform does not offer it. */
export function choiceLabel(path: string, value: string, pack: RulePack | undefined): string {
  const choices = pack === undefined ? [] : choicesAt(path, pack);
  return choices.find((choice) => choice.value === value)?.label ?? value;
}
