import type { CaseDocument } from '../model/case-document.ts';
import { surelyPrinted } from '../model/recognition.ts';
import { documentAt, placementsOf, type ReadFile } from './placement.ts';
import type { Reading } from './reading.ts';
import { readableSlots, targetsOfSlot } from './target.ts';

/** A field of the case that a paper in its place prints, but that could not be read there. */
export type UnreadField = Omit<Reading, 'value' | 'confidence' | 'needsReview' | 'alternatives' | 'box'>;

/** In the order of the fields, with every paper that prints one; whether it was read elsewhere is not asked. */
export function unreadFields(document: CaseDocument, files: readonly ReadFile[]): UnreadField[] {
  const placements = placementsOf(document, files);
  return readableSlots.flatMap((slot) => {
    const reference = placements.get(slot);
    const found = reference && documentAt(files, reference);
    if (!found) return [];
    const { kind, fields } = found;
    const printed = surelyPrinted(kind);
    return targetsOfSlot[slot].flatMap(([fieldName, path]) =>
      printed.includes(fieldName) && (fields[fieldName]?.value ?? '') === ''
        ? [{ path, slot, ...reference, fieldName, kind }]
        : [],
    );
  });
}
