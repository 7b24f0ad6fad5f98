/** How many answers are kept, and how long the texts may be together that are kept with them. */
const most = 256;
const longest = 512;

/**
 * The same pure function, with its latest answers kept: every platform asks the same about the same texts. It
 * must depend on nothing but its texts.
 */
export function remembered<Result>(
  work: (...texts: readonly string[]) => Result,
): (...texts: readonly string[]) => Result {
  const answers = new Map<string, Result>();
  return (...texts) => {
    const key = texts.length === 1 ? (texts[0] ?? '') : JSON.stringify(texts);
    if (key.length > longest) return work(...texts);
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= most) answers.clear();
    const answer = work(...texts);
    answers.set(key, answer);
    return answer;
  };
}
