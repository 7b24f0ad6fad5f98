import { longTerm } from '../../shared/identifiers/calendar-date.ts';
import { messages } from '../../shared/messages/index.ts';
import type { CaseDocument } from '../../shared/model/case-document.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { choiceLabel } from '../../shared/rules/choices.ts';
import { valueAt } from '../../shared/rules/paths.ts';
import { masked } from '../masking/masking-context.ts';

const text = messages.refusal;

/** What a field holds at present, to recognize it by; empty when nothing. Personal numbers are masked. */
export function fieldValue(document: CaseDocument, pack: RulePack, path: string): string {
  const value = valueAt(document, path);
  if (path.startsWith('files.')) return fileValue(value);
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (path === 'signatures') {
    return text.list(document.signatures.map((signature) => signature.text).filter((name) => name !== ''));
  }
  if (typeof value !== 'string' || value.trim() === '') return '';
  if (value === longTerm) return pack.longTerm.label;
  return masked.field(path, choiceLabel(path, value, pack).trim(), document);
}

function fileValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '' : text.files(value.length);
  return value === '' || value === undefined ? '' : text.file;
}
