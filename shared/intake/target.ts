import type { CaseDocument, FileSlot } from '../model/case-document.ts';
import type { DocumentKind, FieldName, KnownKind } from '../model/recognition.ts';

/** The two people of a case whose ID cards are asked for. */
export const persons = ['legalPerson', 'administrator'] as const;
export type Person = (typeof persons)[number];

/** Slots whose pictures can be read. */
export const readableSlots = [
  'certificate',
  'legalPersonIdPortrait',
  'legalPersonIdEmblem',
  'administratorIdPortrait',
  'administratorIdEmblem',
] as const satisfies readonly FileSlot[];
export type ReadableSlot = (typeof readableSlots)[number];

const certificateKinds = ['business-license', 'institution-certificate', 'credit-code-certificate'] as const;
const portraitKinds = ['id-portrait', 'residence-permit-portrait', 'permanent-residence-card'] as const;
const emblemKinds = ['id-emblem', 'residence-permit-emblem'] as const;

/** What may stand in a slot, the usual kind first. */
const kindsOfSlot: Record<ReadableSlot, readonly KnownKind[]> = {
  certificate: certificateKinds,
  legalPersonIdPortrait: portraitKinds,
  legalPersonIdEmblem: emblemKinds,
  administratorIdPortrait: portraitKinds,
  administratorIdEmblem: emblemKinds,
};

/** Whether a document of this kind may stand in a slot. */
export const fitsSlot = (slot: ReadableSlot, kind: DocumentKind): boolean =>
  kindsOfSlot[slot].some((fitting) => fitting === kind);

export const isReadableSlot = (slot: FileSlot): slot is ReadableSlot =>
  readableSlots.some((readable) => readable === slot);

export const portraitSlot = (person: Person) => `${person}IdPortrait` as const;
export const emblemSlot = (person: Person) => `${person}IdEmblem` as const;
export const otherPerson = (person: Person): Person =>
  person === 'legalPerson' ? 'administrator' : 'legalPerson';

/** Whose ID card a slot holds, `null` for slots of no person. */
export function personOfSlot(slot: FileSlot): Person | null {
  return persons.find((person) => slot === portraitSlot(person) || slot === emblemSlot(person)) ?? null;
}

/** The paths of one person's ID card in the case document. */
export const personPaths = (person: Person) =>
  [
    `${person}.name`,
    `${person}.document.type`,
    `${person}.document.number`,
    `${person}.document.validFrom`,
    `${person}.document.validTo`,
  ] as const;

export type TargetPath =
  | 'organization.name'
  | 'organization.creditCode'
  | 'organization.certificate.type'
  | 'organization.certificate.validFrom'
  | 'organization.certificate.validTo'
  | ReturnType<typeof personPaths>[number];

/** Where the fields of a picture in a slot belong, in the order the fields are asked for. */
export const targetsOfSlot: Record<ReadableSlot, readonly (readonly [FieldName, TargetPath])[]> = {
  certificate: [
    ['companyName', 'organization.name'],
    ['creditCode', 'organization.creditCode'],
    ['validFrom', 'organization.certificate.validFrom'],
    ['validTo', 'organization.certificate.validTo'],
    ['legalPersonName', 'legalPerson.name'],
  ],
  legalPersonIdPortrait: portraitTargets('legalPerson'),
  legalPersonIdEmblem: emblemTargets('legalPerson'),
  administratorIdPortrait: portraitTargets('administrator'),
  administratorIdEmblem: emblemTargets('administrator'),
};

function portraitTargets(person: Person) {
  return [
    ['name', `${person}.name`],
    ['idNumber', `${person}.document.number`],
    // One side says everything only of a foreign permanent resident's card.
    ['validFrom', `${person}.document.validFrom`],
    ['validTo', `${person}.document.validTo`],
  ] as const;
}

function emblemTargets(person: Person) {
  return [
    ['validFrom', `${person}.document.validFrom`],
    ['validTo', `${person}.document.validTo`],
  ] as const;
}

/** Every field of the case that a picture may fill, in the order the fields are asked for. */
export const targetPaths: readonly TargetPath[] = [
  ...new Set(readableSlots.flatMap((slot) => targetsOfSlot[slot].map(([, path]) => path))),
];

/** The value a case has at a target, empty where nothing was typed. */
export function valueAt(document: CaseDocument, path: TargetPath): string {
  const value = path
    .split('.')
    .reduce<unknown>(
      (node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined),
      document,
    );
  return typeof value === 'string' ? value : '';
}

/** One change of the case document: a path, and its new value. */
export interface IntakeChange {
  readonly path: TargetPath | `files.${FileSlot}`;
  readonly value: string;
}

/** The document with the changes made; the given one is left alone. */
export function withChanges(document: CaseDocument, changes: readonly IntakeChange[]): CaseDocument {
  const changed = structuredClone(document);
  for (const { path, value } of changes) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<object>((node, key) => Reflect.get(node, key), changed);
    Reflect.set(parent, last, value);
  }
  return changed;
}

/** Whether two texts say the same: width of characters, case and blanks do not count. */
export function sameText(left: string, right: string): boolean {
  return plain(left) === plain(right);
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
