import { messages } from '../messages/index.ts';

const { letter, letterForm, scan } = messages;
const names: Readonly<Record<string, string>> = {
  ...letter.fieldNames,
  'legalPerson.name': letterForm.values['legalPerson.name'],
  'administrator.name': letterForm.values['administrator.name'],
  'administrator.document.number': letterForm.values['administrator.number'],
  'administrator.mobile': letterForm.values['administrator.mobile'],
};

/** What a person calls a field that the letter states, by its path in the case document. */
export function fieldLabel(path: string): string {
  const [, index] = /^signatures\.(\d+)\.text$/.exec(path) ?? [];
  if (index !== undefined) return letter.signatureName(Number(index) + 1);
  return path === 'signatures' ? scan.signatureCount : (names[path] ?? path);
}
