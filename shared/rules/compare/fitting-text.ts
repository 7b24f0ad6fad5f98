import type { Purpose } from '../../model/case-document.ts';
import type { RulePack } from '../../model/rule-pack.ts';
import { isAcceptedCharacter } from '../checks/text-limits.ts';
import { fieldOf } from '../fields.ts';

/** Where a sentence or a clause may end. */
const ending = /[。！？；，、.!?;,\s]/u;

/** At most so many characters; cut after a sentence or clause where that keeps more than half of them. */
function shortened(characters: readonly string[], most: number): string {
  if (characters.length <= most) return characters.join('');
  const kept = characters.slice(0, most);
  const end = kept.findLastIndex((character) => ending.test(character));
  return (end * 2 > most ? kept.slice(0, end) : kept).join('');
}

/**
 * The text nearest to `text` that is short enough and has only characters that every platform takes at a path.
 * Empty when nothing of it is left.
 */
export function fittingText(
  text: string,
  path: string,
  packs: readonly RulePack[],
  purpose: Purpose,
): string {
  const fields = packs.flatMap((pack) => fieldOf(pack, path, purpose) ?? []);
  const rules = fields.flatMap(({ characters }) => characters ?? []);
  const characters = Array.from(text.trim()).filter((character) =>
    rules.every((rule) => isAcceptedCharacter(character, rule)),
  );
  const most = Math.min(...fields.flatMap(({ maxLength }) => maxLength ?? []));
  return shortened(characters, most).trim();
}
