import type { CaseDocument } from '../model/case-document.ts';
import type { StoredFile } from '../model/case-record.ts';
import { placementsOf } from './placement.ts';
import { type IntakePlan, nothingPlanned } from './plan.ts';
import { type FieldChange, proposeFields } from './proposal.ts';
import { readingsOf } from './reading.ts';
import {
  emblemSlot,
  type IntakeChange,
  otherPerson,
  type Person,
  personPaths,
  persons,
  portraitSlot,
  sameText,
  valueAt,
  withChanges,
} from './target.ts';

/**
 * Gives the ID card of each person to the other: the pictures, and the fields that say what the picture
 * says. Fields that were typed differently stay and are asked about.
 */
export function exchangeCards(document: CaseDocument, files: readonly StoredFile[]): IntakePlan {
  const fromCards = readingsOf(placementsOf(document, files), files).filter(
    ({ slot, path, value }) => slot !== 'certificate' && value === valueAt(document, path),
  );
  const exchanged = withChanges(document, [
    ...persons.flatMap((person) => cardPictures(document, otherPerson(person), person)),
    ...fromCards.map(({ path }) => ({ path, value: '' })),
  ]);
  const proposed = proposeFields(exchanged, files, placementsOf(exchanged, files));
  // What the licence says of the company is no part of the exchange.
  const isPersonal = ({ path }: { readonly path: string }) => !path.startsWith('organization.');
  const final = withChanges(exchanged, proposed.fill.filter(isPersonal));

  const slots = persons.flatMap((person) => [portraitSlot(person), emblemSlot(person)]);
  const paths = persons.flatMap((person) => personPaths(person));
  return {
    moved: [
      ...slots
        .filter((slot) => final.files[slot] !== document.files[slot])
        .map((slot) => ({ path: `files.${slot}` as const, value: final.files[slot] })),
      ...paths
        .filter((path) => valueAt(final, path) !== valueAt(document, path))
        .map((path) => ({ path, value: valueAt(final, path) })),
    ],
    slots: nothingPlanned.slots,
    fields: { fill: [], conflict: proposed.conflict.filter(isPersonal) },
  };
}

/** Whom the other person's ID card would serve, too: both bear one name, and one lacks the picture. */
export function personWithoutCard(document: CaseDocument): Person | null {
  const { legalPerson, administrator, files } = document;
  if (legalPerson.name === '' || !sameText(legalPerson.name, administrator.name)) return null;
  const without = persons.filter((person) => files[portraitSlot(person)] === '');
  return without.length === 1 ? (without[0] ?? null) : null;
}

/** Uses the other person's ID card for `to` as well: the pictures, and the fields with their corrections. */
export function shareCard(document: CaseDocument, to: Person): IntakePlan {
  const theirs = personPaths(otherPerson(to));
  const fields = personPaths(to)
    .map((path, index) => {
      const value = valueAt(document, theirs[index] ?? path);
      return { path, value, slot: portraitSlot(to), needsReview: false };
    })
    .filter(({ path, value }) => value !== '' && !sameText(value, valueAt(document, path)));
  const isEmpty = ({ path }: FieldChange) => valueAt(document, path) === '';
  return {
    moved: [
      ...cardPictures(document, otherPerson(to), to).filter(({ value }) => value !== ''),
      ...fields.filter(isEmpty).map(({ path, value }) => ({ path, value })),
    ],
    slots: nothingPlanned.slots,
    fields: { fill: [], conflict: fields.filter((field) => !isEmpty(field)) },
  };
}

/** Puts the pictures of one person's ID card into the other's slots. */
function cardPictures(document: CaseDocument, from: Person, to: Person): IntakeChange[] {
  return [portraitSlot, emblemSlot].map((slot) => ({
    path: `files.${slot(to)}` as const,
    value: document.files[slot(from)],
  }));
}
