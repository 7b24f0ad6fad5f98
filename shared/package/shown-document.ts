import { placementsOf } from '../intake/placement.ts';
import { isReadableSlot } from '../intake/target.ts';
import type { CaseDocument } from '../model/case-document.ts';
import type { PlannedMaterial } from '../model/package.ts';
import type { PlannedFile } from './planned-file.ts';

/**
 * Finds which recognized document of a file stands in a place of the case, `null` where none does or none is
 * known: then the whole picture is meant. Further files show one document, or are taken whole.
 */
export function documentsOf(
  document: CaseDocument,
  files: readonly PlannedFile[],
): (slot: PlannedMaterial['slot'], reference: string) => number | null {
  const read = files.map(({ reference, recognition }) => ({ id: reference, recognition }));
  const placements = placementsOf(document, read);
  return (slot, reference) => {
    if (slot === 'other' || !isReadableSlot(slot)) return null;
    const placement = placements.get(slot);
    return placement?.fileId === reference ? placement.documentIndex : null;
  };
}
