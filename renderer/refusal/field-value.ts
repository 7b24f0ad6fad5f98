import { longTerm } from '../../shared/identifiers/calendar-date.ts';
import { messages } from '../../shared/messages/index.ts';
import type { CaseDocument } from '../../shared/model/case-document.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { choiceLabel } from '../../shared/rules/choices.ts';
import { valueAt } from '../../shared/rules/paths.ts';

const text = messages.refusal;

/** What a field holds at present, to recognize it by; empty when nothing. The number of a person's document is masked. */
export function fieldValue(document: CaseDocument, pack: RulePack, path: string): string {
  const value = valueAt(document, path);
  if (path.startsWith('files.')) return fileValue(value);
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (path === 'signatures') {
    return text.list(document.signatures.map((signature) => signature.text).filter((name) => name !== ''));
  }
  if (typeof value !== 'string' || value.trim() === '') return '';
  if (path.endsWith('.document.number')) return masked(value.trim());
  if (value === longTerm) return pack.longTerm.label;
  return choiceLabel(path, value, pack);
}

function fileValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '' : text.files(value.length);
  return value === '' || value === undefined ? '' : text.file;
}

/** Enough to tell two numbers apart: what a document begins and ends with. */
function masked(number: string): string {
  const characters = [...number];
  const [first, last] = characters.length < 12 ? [1, 2] : [3, 4];
  return characters
    .map((character, index) => (index < first || index >= characters.length - last ? character : '*'))
    .join('');
}
