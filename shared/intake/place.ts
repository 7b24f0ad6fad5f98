import type { FileSlot } from '../model/case-document.ts';
import type { RecognizedDocument } from '../model/recognition.ts';
import type { FreshFile, IntakeBatch, SlotChange } from './batch.ts';
import { type BatchPortrait, knownOwner, ownerOfEmblem, ownerOfUnknown, showOnePerson } from './owner.ts';
import { type DocumentReference, documentAt, documentsForSlot, placementsOf } from './placement.ts';
import {
  emblemSlot,
  fitsSlot,
  isReadableSlot,
  type Person,
  persons,
  portraitSlot,
  type ReadableSlot,
} from './target.ts';

export interface Placing {
  readonly fill: readonly SlotChange[];
  readonly conflict: readonly SlotChange[];
  /** The slots that stand for a fresh document now, whether newly placed or read again. */
  readonly touched: ReadonlyMap<ReadableSlot, DocumentReference>;
}

/** Gives every fresh document its slot: as the person said, else licence, portraits, emblems, in this order. */
export function placeFiles(input: IntakeBatch): Placing {
  const { document, files, fresh } = input;
  const before = placementsOf(document, files);
  const isFresh = ({ fileId }: DocumentReference) => fresh.some((file) => file.fileId === fileId);
  const touched = new Map([...before].filter(([, reference]) => isFresh(reference)));
  const changes = new Map<FileSlot, string>();
  const asked = new Set<FileSlot>();

  const isPlaced = (reference: DocumentReference) => [...touched.values()].some(same(reference));
  const isTaken = (slot: FileSlot) => changes.has(slot) || document.files[slot] !== '';
  const put = (slot: FileSlot, fileId: string) => {
    if (document.files[slot] !== fileId) changes.set(slot, fileId);
  };
  // A slot takes one document per batch; a second one stays unplaced.
  const place = (slot: ReadableSlot, { fileId, documentIndex }: DocumentReference) => {
    if (touched.has(slot)) return;
    touched.set(slot, { fileId, documentIndex });
    put(slot, fileId);
  };
  const waiting = (slot: ReadableSlot) => freshDocuments(input, slot).filter((one) => !isPlaced(one));

  for (const file of fresh) {
    const { slot, fileId } = file;
    if (slot === undefined || !belongs(input, { ...file, slot })) continue;
    asked.add(slot);
    const [first] = isReadableSlot(slot)
      ? freshDocuments(input, slot).filter((one) => one.fileId === fileId)
      : [];
    if (first && isReadableSlot(slot)) place(slot, first);
    else put(slot, fileId);
  }

  for (const licence of waiting('certificate')) place('certificate', licence);

  const certificate = touched.get('certificate') ?? before.get('certificate');
  const registered = certificate && documentAt(files, certificate)?.fields.legalPersonName;
  const registeredNames = registered ? [registered.value, ...(registered.alternatives ?? [])] : [];
  const hasPortrait = (person: Person) => isTaken(portraitSlot(person));
  const isPlacedPerson = (portrait: RecognizedDocument) =>
    persons.some((person) => {
      const placed = touched.get(portraitSlot(person));
      const shown = placed && documentAt(files, placed);
      return shown !== undefined && shown !== null && showOnePerson(portrait, shown);
    });
  const strangers = waiting(portraitSlot('administrator')).filter((portrait) => {
    const found = documentAt(files, portrait);
    if (!found || isPlacedPerson(found)) return false;
    // Licence and case may name two people: who has a card already is out of the question for another.
    const isWithout = (person: Person) => !touched.has(portraitSlot(person));
    const owner = knownOwner(found, document, registeredNames, isWithout);
    if (owner) place(portraitSlot(owner), portrait);
    return !owner;
  });
  // After those who are known, so that nobody unknown takes their place.
  for (const portrait of strangers) place(portraitSlot(ownerOfUnknown(hasPortrait)), portrait);

  const portraits = persons.flatMap((person): BatchPortrait[] => {
    const portrait = touched.get(portraitSlot(person));
    const position = fresh.findIndex(({ fileId }) => fileId === portrait?.fileId);
    return position < 0 ? [] : [{ person, position }];
  });
  for (const emblem of waiting(emblemSlot('administrator'))) {
    const owner = ownerOfEmblem(emblem.position, {
      portraits,
      hasPortrait,
      hasEmblem: (person) => isTaken(emblemSlot(person)),
      hasEmblemInBatch: (person) => touched.has(emblemSlot(person)),
    });
    place(emblemSlot(owner), emblem);
  }

  const all = [...changes].map(([slot, fileId]) => ({ slot, fileId }));
  const isFree = ({ slot }: SlotChange) => document.files[slot] === '' || asked.has(slot);
  return { fill: all.filter(isFree), conflict: all.filter((change) => !isFree(change)), touched };
}

const same = (one: DocumentReference) => (other: DocumentReference) =>
  one.fileId === other.fileId && one.documentIndex === other.documentIndex;

/** Documents in the fresh files that fit a slot, with the position of their file in the batch. */
function freshDocuments({ files, fresh }: IntakeBatch, slot: ReadableSlot) {
  return fresh.flatMap(({ fileId }, position) =>
    documentsForSlot(
      files.find(({ id }) => id === fileId),
      slot,
    ).map(({ documentIndex }) => ({ fileId, documentIndex, position })),
  );
}

/** A person's word counts unless the picture plainly shows something else. */
function belongs({ files }: IntakeBatch, { fileId, slot }: Required<FreshFile>): boolean {
  if (!isReadableSlot(slot)) return true;
  const documents = files.find(({ id }) => id === fileId)?.recognition?.documents ?? [];
  const known = documents.filter(({ kind }) => kind !== 'other');
  return known.length === 0 || known.some(({ kind }) => fitsSlot(slot, kind));
}
