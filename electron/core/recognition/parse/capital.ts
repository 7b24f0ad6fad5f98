const currencies =
  '元|人民币|元人民币|元整|圆|圆整|美元|港元|港币|欧元|日元|英镑|加元|加拿大元|澳元|澳大利亚元|新加坡元|瑞士法郎|韩元|新台币|澳门元|澳门币';

// Only amounts counted in 万 or 亿 have more than two decimals: of 10,000.000元 a comma was misread.
const inDigits = new RegExp(
  `^(?:人民币|美元|港币|欧元)?¥?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:(?:\\.\\d{1,6})?(?:万亿|万|亿)|(?:\\.\\d{1,2})?)(?:${currencies})+$`,
);
const inWords = new RegExp(
  `^(?:人民币|美元|港币|欧元)?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿一二三四五六七八九十百千两点]+(?:${currencies})+(?:整|[零壹贰叁肆伍陆柒捌玖]角(?:[零壹贰叁肆伍陆柒捌玖]分)?)?$`,
);

/** Whether a text is an amount of money as registered, in digits (100万元人民币) or in words (壹佰万元整). */
export const isCapital = (text: string): boolean =>
  (inDigits.test(text) || inWords.test(text)) && !/[拾佰仟]{2}|万万|亿亿/.test(text.replace(/元.*$/, ''));

/** The longest beginning of a text that is an amount, where what follows, a sign of something else, makes it none. */
export function amountAtStart(text: string): string | undefined {
  if (isCapital(text)) return undefined;
  const lengths = Array.from(text, (_, index) => text.length - index - 1);
  const length = lengths.find((count) => isCapital(text.slice(0, count)));
  return length === undefined ? undefined : text.slice(0, length);
}
