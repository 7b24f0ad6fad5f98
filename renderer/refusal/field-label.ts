import { caseFieldLabel } from '../../shared/messages/case-fields.ts';
import { messages } from '../../shared/messages/index.ts';

const slots: Readonly<Record<string, string>> = messages.documents.slots;

/** What a field is called where fields of all parts stand together. */
export function fieldLabel(path: string): string {
  const slot = /^files\.(\w+)/.exec(path)?.[1] ?? '';
  return slots[slot] ?? caseFieldLabel(path);
}
