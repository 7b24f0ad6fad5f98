import table from './pairs.json' with { type: 'json' };

/** What may follow each character, as `npm run words` writes it: before the characters of each weight its digit. */
const followers: ReadonlyMap<string, string> = new Map(Object.entries(table.followers));

const han = /^\p{Script=Han}$/u;

/**
 * How usual it is in words of the language that one character stands before another: 0 where in hardly any word,
 * else the logarithm, 1 to 9, of how often.
 */
export function pairWeight(first: string, second: string): number {
  if (!han.test(second)) return 0;
  const known = followers.get(first) ?? '';
  const at = known.indexOf(second);
  for (let before = at; before >= 0; before -= 1) {
    const digit = known.charAt(before);
    if (digit >= '1' && digit <= '9') return Number(digit);
  }
  return 0;
}
