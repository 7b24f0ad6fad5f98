import type { CaseDocument } from '../model/case-document.ts';
import type { StoredFile } from '../model/case-record.ts';
import type { RecognizedDocument } from '../model/recognition.ts';
import {
  emblemSlot,
  fitsSlot,
  type Person,
  persons,
  portraitSlot,
  type ReadableSlot,
  readableSlots,
  sameText,
} from './target.ts';

/** One document inside one stored file. */
export interface DocumentReference {
  readonly fileId: string;
  readonly documentIndex: number;
}

/** A file as far as it was read. */
export type ReadFile = Pick<StoredFile, 'id' | 'recognition'>;

/** Which recognized document each slot stands for. */
export type Placements = ReadonlyMap<ReadableSlot, DocumentReference>;

/** The documents in a file that may stand in a slot, in the order they were found. */
export function documentsForSlot(
  file: ReadFile | undefined,
  slot: ReadableSlot,
): { readonly documentIndex: number; readonly found: RecognizedDocument }[] {
  return (file?.recognition?.documents ?? [])
    .map((found, documentIndex) => ({ found, documentIndex }))
    .filter(({ found }) => fitsSlot(slot, found.kind));
}

/** The recognized document a reference points to, `null` when the file has been read differently since. */
export function documentAt(
  files: readonly ReadFile[],
  reference: DocumentReference,
): RecognizedDocument | null {
  const file = files.find(({ id }) => id === reference.fileId);
  return file?.recognition?.documents[reference.documentIndex] ?? null;
}

/** Which recognized document stands in each slot of a case. Slots without one are left out. */
export function placementsOf(document: CaseDocument, files: readonly ReadFile[]): Placements {
  const placements = new Map<ReadableSlot, DocumentReference>();
  for (const slot of readableSlots) {
    const file = files.find(({ id }) => id === document.files[slot]);
    const [first] = documentsForSlot(file, slot);
    if (file && first) placements.set(slot, { fileId: file.id, documentIndex: first.documentIndex });
  }
  for (const file of files) {
    const portraits = documentsForSlot(file, portraitSlot('administrator'));
    const emblems = documentsForSlot(file, emblemSlot('administrator'));
    if (portraits.length < 2 && emblems.length < 2) continue;
    const order = cardOrder(document, file);
    for (const person of persons) {
      const portrait = portraits[order[person]];
      const emblem = emblems[order[person]];
      if (portrait && document.files[portraitSlot(person)] === file.id)
        placements.set(portraitSlot(person), { fileId: file.id, documentIndex: portrait.documentIndex });
      if (emblem && document.files[emblemSlot(person)] === file.id)
        placements.set(emblemSlot(person), { fileId: file.id, documentIndex: emblem.documentIndex });
    }
  }
  return placements;
}

/** In a picture of several ID cards: which card, counted from 0, is whose. */
function cardOrder(document: CaseDocument, file: ReadFile): Record<Person, number> {
  const portraits = documentsForSlot(file, portraitSlot('administrator')).map(({ found }) => found);
  const fits = (person: Person, card: number) => likeness(document, person, portraits[card]);
  const straight = fits('administrator', 0) + fits('legalPerson', 1);
  const crossed = fits('administrator', 1) + fits('legalPerson', 0);
  return crossed > straight ? { administrator: 1, legalPerson: 0 } : { administrator: 0, legalPerson: 1 };
}

function likeness(document: CaseDocument, person: Person, card: RecognizedDocument | undefined): number {
  const { name, document: identity } = document[person];
  const number = card?.fields.idNumber?.value ?? '';
  if (number !== '' && sameText(number, identity.number)) return 2;
  const printed = card?.fields.name?.value ?? '';
  return printed !== '' && sameText(printed, name) ? 1 : 0;
}

/** Files of a case that stand in no slot and not among the further material. */
export function unplacedFiles(document: CaseDocument, files: readonly StoredFile[]): StoredFile[] {
  const { other, ...slots } = document.files;
  const placed = new Set([...Object.values(slots), ...other]);
  return files.filter(({ id }) => !placed.has(id));
}
