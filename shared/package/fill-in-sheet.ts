import { longTerm } from '../identifiers/calendar-date.ts';
import { messages } from '../messages/index.ts';
import type { CaseDocument } from '../model/case-document.ts';
import type { RulePack } from '../model/rule-pack.ts';
import { ifKnown } from '../model/rule-pack-group.ts';
import { choiceLabel } from '../rules/choices.ts';
import { formOf, isAsked, type PlatformSection } from '../rules/fields.ts';
import { pathsOf, valueAt } from '../rules/paths.ts';

export interface SheetRow {
  readonly path: string;
  readonly label: string;
  /** As the platform's form wants it entered. */
  readonly value: string;
}

export interface SheetSection {
  readonly title: string;
  readonly rows: readonly SheetRow[];
  /** What the platform asks beside, with what to enter there. */
  readonly elsewhere: PlatformSection['elsewhere'];
}

const text = messages.exportPart.sheet;

/** What to enter where on the platform: its own form in its own order. Pictures are listed elsewhere. */
export function sheetOf(document: CaseDocument, pack: RulePack): SheetSection[] {
  return formOf(pack, document.purpose)
    .map((section) => ({
      title: section.title,
      elsewhere: section.elsewhere,
      rows: section.fields
        .filter((field) => !field.path.startsWith('files.'))
        .flatMap((field) =>
          pathsOf(document, field.path)
            .filter((path) => isAsked(field, path, document))
            .map((path) => ({
              path,
              label: labelAt(field.label, path),
              value: valueFor(document, pack, path),
            })),
        ),
    }))
    .filter((section) => section.rows.length > 0);
}

/** Fields of a list item carry its number, counted from 1. */
function labelAt(label: string, path: string): string {
  const index = /\.(\d+)\./.exec(path)?.[1];
  return index === undefined ? label : text.numbered(label, Number(index) + 1);
}

function valueFor(document: CaseDocument, pack: RulePack, path: string): string {
  const value = valueAt(document, path);
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (path === 'signatures') {
    return document.signatures
      .map((signature) => signature.text)
      .filter((name) => name !== '')
      .join(text.signatureSeparator);
  }
  if (typeof value !== 'string') return '';
  if (value === longTerm) return ifKnown(pack.longTerm.entry) ?? pack.longTerm.label;
  return choiceLabel(path, value, pack);
}
