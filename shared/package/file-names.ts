import type { RulePack } from '../model/rule-pack.ts';
import { ifKnown } from '../model/rule-pack-group.ts';

type NameRule = RulePack['files']['pictures']['name'];

/** What every platform that published a limit takes, extension included. In characters. */
const safeNameLength = 64;

/**
 * Name of a file to hand in: its number in the package and what it is, ASCII letters, digits and hyphens only,
 * as the strictest platform wants it, without what this one forbids besides.
 */
export function targetName(
  number: number,
  subject: string,
  extension: string,
  { maximumLength, forbidden }: NameRule,
): string {
  const refused = ifKnown(forbidden) ?? '';
  const stem = [...`${String(number).padStart(2, '0')}-${subject}`]
    .filter((character) => /[a-z0-9-]/.test(character) && !refused.includes(character))
    .join('');
  const most = Math.min(safeNameLength, ifKnown(maximumLength) ?? safeNameLength);
  return `${stem.slice(0, Math.max(2, most - extension.length))}${extension}`;
}

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A text as the name of a file or folder that every system takes; at most 80 characters. */
export function fileNameOf(text: string): string {
  const legal = [...text.replace(/[\s\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ').trim()]
    .slice(0, 80)
    .join('')
    .replace(/[. ]+$/, '');
  return reserved.test(legal) ? `${legal}-` : legal;
}
