import { choices as words } from '../messages/choices.ts';
import type { RulePack } from '../model/rule-pack.ts';
import type { Known } from '../model/rule-pack-group.ts';

export interface Choice {
  readonly value: string;
  /** In the platform's own words. */
  readonly label: string;
  readonly hint?: string | undefined;
  /** In the platform's API. */
  readonly wire?: string | undefined;
}

const general = (labels: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** What the platform's form offers at `path`: nothing where it offers no choice, or is not known to. */
function offeredAt(path: string, pack: RulePack): Known<readonly Choice[]> {
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
      return pack.identityDocuments.legalPerson.choices;
    case 'administrator.document.type':
      return pack.identityDocuments.administrator.choices;
    default:
      return path.endsWith('.basis')
        ? Object.entries(pack.signatures.bases).map(([value, { label, hint, note }]) => ({
            value,
            label,
            hint: note ?? hint,
          }))
        : [];
  }
}

function everythingAt(path: string): readonly Choice[] {
  if (path === 'organization.kind') return general(words.organizationKinds);
  if (path === 'organization.certificate.type') return general(words.certificates);
  return path.endsWith('.document.type') ? general(words.identityDocuments) : [];
}

/** What to choose from at `path`: what the platform offers, or everything there is where that is not known. */
export function choicesAt(path: string, pack: RulePack | undefined): readonly Choice[] {
  const offered = pack === undefined ? 'unknown' : offeredAt(path, pack);
  return offered === 'unknown' ? everythingAt(path) : offered;
}

/** What a chosen value is called on the platform's form; the value itself where the platform does not offer it. */
export function choiceLabel(path: string, value: string, pack: RulePack | undefined): string {
  return choicesAt(path, pack).find((choice) => choice.value === value)?.label ?? value;
}

/** What a chosen value is called in the platform's API; `undefined` where that is not known. */
export function choiceWire(path: string, value: string, pack: RulePack): string | undefined {
  return choicesAt(path, pack).find((choice) => choice.value === value)?.wire;
}
