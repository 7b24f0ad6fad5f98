/** Letters of Crockford's base 32; what looks like a digit is taken for it. */
const mistaken: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const groupLength = 4;

/** The characters of a recovery code in what was typed or pasted, in any case and grouping. */
export function recoveryCharacters(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[OIL]/g, (character) => mistaken[character] ?? character)
    .replace(/[^0-9A-Z]/g, '');
}

/** `7K3M-9QXA-2`: in groups of four, as on the sheet. */
export function groupedCode(characters: string): string {
  return characters.match(/.{1,4}/g)?.join('-') ?? '';
}

/** How much is typed, in whole groups and characters of the next. */
export function groupsOf(characters: string): { groups: number; rest: number } {
  return { groups: Math.floor(characters.length / groupLength), rest: characters.length % groupLength };
}

/** Where the caret belongs in the grouped code, given what stands before it in what was typed. */
export function caretIn(before: string): number {
  const { length } = recoveryCharacters(before);
  return length === 0 ? 0 : length + Math.floor((length - 1) / groupLength);
}
