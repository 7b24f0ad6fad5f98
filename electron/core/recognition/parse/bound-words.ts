/**
 * What readers make of a character that can only be another one where it stands: before 凰 nothing stands that looks
 * like 凤; a road with a number is a 大道 and no 人道 or 太道; 技木, 总都 and 公盆 are no words.
 */
const bound: readonly (readonly [RegExp, string])[] = [
  [/[风夙凡](?=凰)/gu, '凤'],
  [/(?<=\p{Script=Han})[人太犬丈](?=道\d+号)/gu, '大'],
  [/(?<=技)木(?=学|开发|服务|咨询|推广|有限|研究|培训|中心|发展|股份|转|产业)/gu, '术'],
  [/(?<=总)都(?=基地|大厦|经济|港|园|楼)/gu, '部'],
  [/(?<=公)[盆盒盖](?=基金|事业|组织|服务|中心)/gu, '益'],
  // Within a text, 大厦内 is where something lies.
  [/(?<=(?:^|省|（)厦)[內内]/gu, '门'],
  [/(?<=供应)[健键](?=管理|服务|有限|科技)/gu, '链'],
  [/(?<=五)全(?=制品|机电|工具|建材|电器|配件|交电)/gu, '金'],
  [/[泰恭荞](?=殖)/gu, '养'],
  [/(?<=产业)[因囚国囯](?!际|家|有)/gu, '园'],
  // Between the numbers of a village's group and of a house.
  [/(?<=\d)[租相姐](?=\d+号)/gu, '组'],
  // A county has no number, and a storey with a room after it does.
  [/(?<=\d)[县昙](?=\d+[号室])/gu, '层'],
  // Between the numbers of a building and of its entrance stands what it is called: 幢 more often than not.
  [/(?<=\d)(?![幢栋座楼号层院区弄组门室])\p{Script=Han}(?=\d+单元)/gu, '幢'],
];

/** A text with words as they are written, such as 凤凰 for 风凰; `undefined` where nothing is to be put right. */
export function withBoundWords(text: string): string | undefined {
  const written = bound.reduce((words, [misread, right]) => words.replace(misread, right), text);
  return written === text ? undefined : written;
}
