import type { CaseDocument } from '../model/case-document.ts';
import type { RecognizedDocument } from '../model/recognition.ts';
import { type Person, persons, sameText } from './target.ts';

/** What is known about the people of a case while pictures are being placed. */
export interface OwnerFacts {
  readonly document: CaseDocument;
  /** The legal person's name on the licence, empty when there is none. */
  readonly registeredName: string;
  /** People whose portrait side is there already. */
  readonly hasPortrait: (person: Person) => boolean;
}

/**
 * Whose ID card a portrait side is: the legal person of the licence or of the case by name or number, else
 * the administrator likewise, else the administrator when that place is free, else the legal person.
 */
export function ownerOfPortrait(portrait: RecognizedDocument, facts: OwnerFacts): Person {
  const { legalPerson, administrator } = facts.document;
  const name = portrait.fields.name?.value ?? '';
  const number = portrait.fields.idNumber?.value ?? '';
  const says = (printed: string, typed: string) => printed !== '' && typed !== '' && sameText(printed, typed);

  // A number tells two people of one name apart, so it counts before names do.
  if (says(number, legalPerson.document.number)) return 'legalPerson';
  if (says(number, administrator.document.number)) return 'administrator';
  if (says(name, facts.registeredName) || says(name, legalPerson.name)) return 'legalPerson';
  if (says(name, administrator.name)) return 'administrator';
  return facts.hasPortrait('administrator') ? 'legalPerson' : 'administrator';
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
