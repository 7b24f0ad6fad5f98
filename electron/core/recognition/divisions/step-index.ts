/** A word, split into its characters. */
interface Word {
  readonly characters: readonly string[];
}

const none: readonly number[] = [];

function noting(places: Map<string, number[]>, character: string | undefined, at: number): void {
  if (character === undefined) return;
  const noted = places.get(character);
  if (noted === undefined) places.set(character, [at]);
  else noted.push(at);
}

/**
 * Finds among thousands of words those that may stand at a place of a text with at most one character that is
 * another, missing or too many: they share their first character with it, or their second one.
 */
export function indexSteps<Step extends Word>(
  steps: readonly Step[],
): (text: readonly string[], at: number) => readonly Step[] {
  const byFirst = new Map<string, number[]>();
  const bySecond = new Map<string, number[]>();
  const single: number[] = [];
  steps.forEach(({ characters: [first, second] }, index) => {
    noting(byFirst, first, index);
    noting(bySecond, second, index);
    if (second === undefined) single.push(index);
  });
  const of = (places: ReadonlyMap<string, readonly number[]>, character: string | undefined) =>
    (character === undefined ? undefined : places.get(character)) ?? none;
  return (text, at) => {
    const [here, next] = [text[at], text[at + 1]];
    // Where the first character is another one, the second stands in its own place; where it is missing, in the first.
    const found = new Set([...of(byFirst, here), ...of(bySecond, next), ...of(bySecond, here), ...single]);
    return [...found].toSorted((a, b) => a - b).flatMap((index) => steps[index] ?? []);
  };
}
