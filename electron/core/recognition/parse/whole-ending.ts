/** Names and offices of which the last character was not read, where only one can follow. */
const cut: readonly (readonly [RegExp, string])[] = [
  [/(?:有限|责任)公$/, '司'],
  [/（(?:有限|普通|特殊普通)合伙$/, '）'],
  [/公安局.{2,}分$|公安$/, '局'],
];

/** Only 有 stands before 限公司. */
const misreadLimited = /(?<=\p{Script=Han}{2})[^有](?=限(?:责任)?公司$)/u;

/** What follows 公司 in no name: those go on to a branch, a body of the company such as its 工会, or a bracket. */
const more = /(?<=(?:有限|责任)公司)\p{Script=Han}+(?<!公司|[店厂部处社站所院心行场馆会队组校园])$/u;

/**
 * A name of a company or an office with its ending as it is written, where its last character was not read or 有限公司
 * was misread, and without what is written across the paper after it; `undefined` for any other.
 */
export function withWholeEnding(name: string): string | undefined {
  const last = cut.find(([ending]) => ending.test(name))?.[1];
  if (last !== undefined) return name + last;
  const whole = name.replace(misreadLimited, '有').replace(more, '');
  return whole === name ? undefined : whole;
}
