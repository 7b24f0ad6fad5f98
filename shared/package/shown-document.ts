import { placementsOf } from '../intake/placement.ts';
import { isReadableSlot } from '../intake/target.ts';
import type { CaseDocument } from '../model/case-document.ts';
import type { StoredFile } from '../model/case-record.ts';
import type { PlannedMaterial } from '../model/package.ts';

/**
 * Finds which recognized document of a file stands in a place of the case, `null` where none does or none is
 * known: then the whole picture is meant. Further files show one document, or are taken whole.
 */
export function documentsOf(
  document: CaseDocument,
  files: readonly StoredFile[],
): (slot: PlannedMaterial['slot'], fileId: string) => number | null {
  const placements = placementsOf(document, files);
  return (slot, fileId) => {
    if (slot === 'other' || !isReadableSlot(slot)) return null;
    const placement = placements.get(slot);
    return placement?.fileId === fileId ? placement.documentIndex : null;
  };
}
