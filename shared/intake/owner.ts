import type { CaseDocument } from '../model/case-document.ts';
import type { RecognizedDocument } from '../model/recognition.ts';
import { type Person, persons, sameText } from './target.ts';

/** The names a licence gives for its legal person: as read, and as it may have to be read. */
export type RegisteredNames = readonly string[];

/**
 * Whose ID card a portrait side shows to be, of the people who may own it: the legal person of the licence
 * or of the case by number or name, else the administrator likewise, `null` when it tells of neither. A
 * name that is read with one character differently still tells, where no other name fits better.
 */
export function knownOwner(
  portrait: RecognizedDocument,
  document: CaseDocument,
  registeredNames: RegisteredNames,
  mayOwn: (person: Person) => boolean,
): Person | null {
  const number = portrait.fields.idNumber?.value ?? '';
  const names = namesOn(portrait);
  const possible = persons.filter(mayOwn);
  const knownNames: Record<Person, readonly string[]> = {
    legalPerson: [...registeredNames, document.legalPerson.name],
    administrator: [document.administrator.name],
  };

  // A number tells two people of one name apart, so it counts before names do.
  const byNumber = possible.find((person) => sameNumber(number, document[person].document.number));
  if (byNumber) return byNumber;
  for (const fits of [sameText, almostSame]) {
    const byName = possible.find((person) =>
      names.some((name) => knownNames[person].some((known) => fits(name, known))),
    );
    if (byName) return byName;
  }
  return null;
}

/** Who gets the card of somebody unknown: the administrator, or where that place is taken the legal person. */
export function ownerOfUnknown(hasPortrait: (person: Person) => boolean): Person {
  return hasPortrait('administrator') ? 'legalPerson' : 'administrator';
}

const sameNumber = (left: string, right: string) => left !== '' && sameText(left, right);

/** Whether two portrait sides show one person: by number, or where one of them has none, by name. */
export function showOnePerson(left: RecognizedDocument, right: RecognizedDocument): boolean {
  const [one = '', other = ''] = [left.fields.idNumber?.value, right.fields.idNumber?.value];
  if (one !== '' && other !== '') return sameText(one, other);
  const names = namesOn(right);
  return namesOn(left).some((name) => names.some((same) => sameText(name, same) || almostSame(name, same)));
}

/** The name on a card: as read, and as it may have to be read. */
function namesOn({ fields: { name } }: RecognizedDocument): string[] {
  return name ? [name.value, ...(name.alternatives ?? [])].filter((text) => text !== '') : [];
}

/** One character of at least three differs, as when a reader took it for another. */
function almostSame(left: string, right: string): boolean {
  const [one, other] = [[...left], [...right]];
  if (one.length !== other.length || one.length < 3) return false;
  return one.filter((character, index) => character !== other[index]).length === 1;
}

/** A portrait side of the same batch as an emblem side. */
export interface BatchPortrait {
  readonly person: Person;
  /** Position of the picture in the batch. */
  readonly position: number;
}

export interface EmblemFacts {
  readonly portraits: readonly BatchPortrait[];
  readonly hasPortrait: (person: Person) => boolean;
  readonly hasEmblem: (person: Person) => boolean;
  /** People whose emblem side is among the earlier pictures of the same batch. */
  readonly hasEmblemInBatch: (person: Person) => boolean;
}

/**
 * Whose ID card an emblem side is; it names nobody. It goes with the portrait in the same picture, else
 * with the neighbouring picture of the batch (the one before first), else with the person whose emblem
 * side is missing.
 */
export function ownerOfEmblem(position: number, facts: EmblemFacts): Person {
  const free = ({ person }: BatchPortrait) => !facts.hasEmblemInBatch(person);
  const at = (place: number) => facts.portraits.filter((portrait) => portrait.position === place);
  const beside = [...at(position), ...at(position - 1), ...at(position + 1)];
  const neighbour = beside.find(free) ?? at(position)[0];
  if (neighbour) return neighbour.person;

  const missing = [...persons].reverse().filter((person) => !facts.hasEmblem(person));
  return missing.find(facts.hasPortrait) ?? missing[0] ?? 'administrator';
}
