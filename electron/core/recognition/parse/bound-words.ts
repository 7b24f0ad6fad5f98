/**
 * What readers make of a character that can only be another one where it stands: before 凰 nothing stands that looks
 * like 凤; a road with a number is a 大道 and no 人道; 技木 and 总都 are no words.
 */
const bound: readonly (readonly [RegExp, string])[] = [
  [/[风夙凡](?=凰)/gu, '凤'],
  [/(?<=\p{Script=Han})人(?=道\d+号)/gu, '大'],
  [/(?<=技)木(?=学|开发|服务|咨询|推广|有限|研究|培训|中心|发展|股份|转)/gu, '术'],
  [/(?<=总)都(?=基地|大厦|经济|港|园|楼)/gu, '部'],
];

/** A text with words as they are written, such as 凤凰 for 风凰; `undefined` where nothing is to be put right. */
export function withBoundWords(text: string): string | undefined {
  const written = bound.reduce((words, [misread, right]) => words.replace(misread, right), text);
  return written === text ? undefined : written;
}
