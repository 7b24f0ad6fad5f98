/** How a short name stands to the full one. */
export interface NameRelation {
  /**
   * `contiguous`: stands in it as it is. `skipping`: all characters in order, others left out between.
   * `reordered`: all characters, in another order. `partial`: some of them. `none`: not one.
   */
  readonly kind: 'contiguous' | 'skipping' | 'reordered' | 'partial' | 'none';
  /** The longest run of characters that stands in both. */
  readonly matched: string;
  /** How many characters of the short name the full one has. */
  readonly overlap: number;
}

const ignored = /[\s()【】[\]·]/u;

/** Characters that are in their comparable form as they are: nearly all, and asking costs more than comparing. */
const comparableAlready = /^[\u4e00-\u9fffA-Za-z0-9]$/;

function halfWidth(character: string): string[] {
  if (comparableAlready.test(character)) return [character];
  return Array.from(character.normalize('NFKC')).filter((part) => !ignored.test(part));
}

/**
 * The characters of a name that count when names are compared, each with the place it stands at in the name as
 * written, in whole characters: half width, without brackets, spaces and middle dots.
 */
export function comparableCharacters(name: string): { readonly character: string; readonly at: number }[] {
  return Array.from(name).flatMap((written, at) =>
    halfWidth(written).map((character) => ({ character, at })),
  );
}

function comparable(name: string): string[] {
  return Array.from(name).flatMap(halfWidth);
}

function longestRun(short: readonly string[], full: string): string {
  let best = '';
  for (let from = 0; from < short.length; from += 1) {
    let run = '';
    for (let to = from; to < short.length && full.includes(run + short[to]); to += 1) run += short[to];
    if (run.length > best.length) best = run;
  }
  return best;
}

function isInOrder(short: readonly string[], full: readonly string[]): boolean {
  let next = 0;
  for (const character of full) if (character === short[next]) next += 1;
  return next === short.length;
}

/**
 * Compares a short name with the full name it is taken from. Brackets, spaces and middle dots do not count, for
 * signatures cannot have them.
 */
export function nameRelation(shortName: string, fullName: string): NameRelation {
  const short = comparable(shortName);
  const full = comparable(fullName);
  const remaining = [...full];
  let overlap = 0;
  for (const character of short) {
    const at = remaining.indexOf(character);
    if (at < 0) continue;
    remaining.splice(at, 1);
    overlap += 1;
  }
  const matched = longestRun(short, full.join(''));
  if (overlap === 0) return { kind: 'none', matched, overlap };
  if (overlap < short.length) return { kind: 'partial', matched, overlap };
  if (full.join('').includes(short.join(''))) return { kind: 'contiguous', matched, overlap };
  return { kind: isInOrder(short, full) ? 'skipping' : 'reordered', matched, overlap };
}

/** Whether two names are the same, brackets, spaces and middle dots aside. */
export function isSameName(one: string, other: string): boolean {
  return one === other || comparable(one).join('') === comparable(other).join('');
}

/** What of the full name stands before the short one; empty unless it stands in it as it is. */
export function beforeShortName(shortName: string, fullName: string): string {
  const full = comparable(fullName).join('');
  return full.slice(0, Math.max(0, full.indexOf(comparable(shortName).join(''))));
}
