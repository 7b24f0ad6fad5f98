/**
 * How Chinese punctuation behaves at the ends of lines (避头尾) and beside other punctuation (标点挤压).
 * The rules are those of W3C "Requirements for Chinese Text Layout" §3.1.
 */

/** Full-width marks whose ink fills the left half: the right half may be taken away. */
const closing = new Set('，。、；：）】》〉〕〗』」’”');
/** Full-width marks whose ink fills the right half: the left half may be taken away. */
const opening = new Set('（【《〈〔〖『「‘“');
const otherNoStart = new Set('！？…—·・～％‰℃,.;:!?)]}%');
const otherNoEnd = new Set('([{￥＄$');
const wordCharacter = /[\p{L}\p{N}\p{M}!-~]/u;
const squareCharacter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

export const isClosing = (character: string) => closing.has(character);
export const isOpening = (character: string) => opening.has(character);
export const mayNotStartLine = (character: string) => closing.has(character) || otherNoStart.has(character);
export const mayNotEndLine = (character: string) => opening.has(character) || otherNoEnd.has(character);

/** Letters and digits that are read together and so stay together: Latin words, numbers, addresses. */
export const isWordCharacter = (character: string) =>
  wordCharacter.test(character) && !squareCharacter.test(character);

/** True where two neighbours show a gap of a whole character between their ink, half of which goes. */
export const squeezes = (before: string, after: string) =>
  closing.has(before) ? closing.has(after) || opening.has(after) : opening.has(before) && opening.has(after);
