import { isMark } from '../../../shared/identifiers/same-character.ts';
import type { LetterPlan, PlannedPage } from '../letter/letter-plan.ts';
import type { LetterPageRole } from './evidence.ts';
import { leastPairs } from './register.ts';

const charactersOf = ({ lines }: PlannedPage) => lines.flatMap(({ characters }) => characters);

const isSealed = (page: PlannedPage): boolean =>
  charactersOf(page).some(({ field }) => field === 'closing.seal');

function roleOf(page: PlannedPage): LetterPageRole {
  const characters = charactersOf(page);
  const isStated = characters.some(({ field }) => field !== undefined && !field.startsWith('closing.'));
  if (isStated) return 'stated';
  return characters.filter(({ text }) => !isMark(text)).length < leastPairs ? 'bare' : 'plain';
}

/** What each page of a letter is there for. The last one that asks for a seal is sealed, or else the last that can be known. */
export function pageRoles({ pages }: LetterPlan): LetterPageRole[] {
  const roles = pages.map(roleOf);
  const sealed = pages.findLastIndex(isSealed);
  const known = roles.findLastIndex((role) => role !== 'bare');
  const closing = sealed >= 0 ? sealed : known;
  return roles.map((role, index) => (index === closing ? 'closing' : role));
}

/** Every path of the case that a letter states. */
export function statedPaths({ pages }: LetterPlan): Set<string> {
  return new Set(pages.flatMap((page) => charactersOf(page).flatMap(({ field }) => field ?? [])));
}
