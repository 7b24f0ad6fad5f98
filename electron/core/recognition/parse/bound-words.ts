/**
 * What readers make of a character that can only be another one where it stands: before 凰 nothing stands that looks
 * like 凤; a road with a number is a 大道 and no 人道.
 */
const bound: readonly (readonly [RegExp, string])[] = [
  [/[风夙凡](?=凰)/gu, '凤'],
  [/(?<=\p{Script=Han})人(?=道\d+号)/gu, '大'],
];

/** A text with words as they are written, such as 凤凰 for 风凰; `undefined` where nothing is to be put right. */
export function withBoundWords(text: string): string | undefined {
  const written = bound.reduce((words, [misread, right]) => words.replace(misread, right), text);
  return written === text ? undefined : written;
}
