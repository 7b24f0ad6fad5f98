import { type Person, personOfSlot } from '../../shared/intake/target.ts';
import type { CaseDocument, FileSlot } from '../../shared/model/case-document.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import type { TaskPart } from '../../shared/rules/progress.ts';

/** The slots whose pictures stand beside the fields of a part. */
const slotsOfPart: Record<TaskPart, readonly FileSlot[]> = {
  platform: [],
  organization: ['certificate'],
  // The licence names the legal person, too.
  legalPerson: ['legalPersonIdPortrait', 'legalPersonIdEmblem', 'certificate'],
  administrator: ['administratorIdPortrait', 'administratorIdEmblem', 'administratorHandheld'],
  signatures: ['trademark'],
  authorization: ['letterScan'],
  check: [],
  export: [],
};

/** The person whose ID card a part asks for. */
export const personOfPart = (part: TaskPart): Person | null =>
  part === 'legalPerson' || part === 'administrator' ? part : null;

/** One picture of a part and the slots it stands in; both sides of a card may be on one. */
export interface PartPicture {
  readonly file: StoredFile;
  readonly slots: readonly FileSlot[];
}

export function picturesOfPart(
  part: TaskPart,
  document: CaseDocument,
  files: readonly StoredFile[],
): PartPicture[] {
  return picturesInSlots(slotsOfPart[part], document, files);
}

/** The pictures in some slots, each once. */
export function picturesInSlots(
  slots: readonly FileSlot[],
  document: CaseDocument,
  files: readonly StoredFile[],
): PartPicture[] {
  const bySlot = Map.groupBy(slots, (slot) => document.files[slot]);
  return [...bySlot].flatMap(([fileId, held]) => {
    const file = files.find(({ id }) => id === fileId);
    return file ? [{ file, slots: held }] : [];
  });
}

/** The part a slot's picture is shown in. */
export function partOfSlot(slot: FileSlot): TaskPart {
  const person = personOfSlot(slot);
  if (person !== null) return person;
  switch (slot) {
    case 'trademark':
      return 'signatures';
    case 'letterScan':
      return 'authorization';
    case 'administratorHandheld':
      return 'administrator';
    default:
      return 'organization';
  }
}
