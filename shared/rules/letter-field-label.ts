import { messages } from '../messages/index.ts';

const { letter, scan } = messages;
const names: Readonly<Record<string, string>> = letter.fieldNames;

/** What a person calls a field that the letter states, by its path in the case document. */
export function fieldLabel(path: string): string {
  const [, index] = /^signatures\.(\d+)\.text$/.exec(path) ?? [];
  if (index !== undefined) return letter.signatureName(Number(index) + 1);
  return path === 'signatures' ? scan.signatureCount : (names[path] ?? path);
}
