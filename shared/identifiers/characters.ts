/**
 * Half-width, upper-case and without any white space: the form in which codes and numbers are compared.
 * Idempotent. Positions in results of this folder count in this form.
 */
export function normalizeCode(text: string): string {
  return text.normalize('NFKC').toUpperCase().normalize('NFKC').replace(/\s+/gu, '');
}

/** The text with the character at `index` replaced. */
export function replaceAt(text: string, index: number, character: string): string {
  return text.slice(0, index) + character + text.slice(index + 1);
}

/** The text with the characters at `index` and `index + 1` exchanged. */
export function swapAt(text: string, index: number): string {
  return text.slice(0, index) + text.charAt(index + 1) + text.charAt(index) + text.slice(index + 2);
}

/** Index of the first character the pattern does not match, or -1. The pattern must not be global. */
export function firstNotMatching(text: string, pattern: RegExp): number {
  return Array.from({ length: text.length }, (_, index) => index).findIndex(
    (index) => !pattern.test(text.charAt(index)),
  );
}
