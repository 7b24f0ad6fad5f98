import { normalizeCode } from '../../shared/identifiers/characters.ts';
import { parseTypedDate } from '../../shared/identifiers/typed-date.ts';

/** What was typed for a field, in the form in which the case keeps it. */
export function settledText(path: string, text: string): string {
  if (path.endsWith('.creditCode') || path.endsWith('.number')) return normalizeCode(text);
  if (path.endsWith('.validFrom') || path.endsWith('.validTo')) {
    const date = parseTypedDate(text);
    return date.ok ? date.value : text.trim();
  }
  return text.trim();
}
