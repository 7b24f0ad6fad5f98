import { around, right } from '../geometry.ts';
import type { Stretch } from './stretch.ts';
import { isAmount, isType, textOf } from './unlabelled.ts';

/** Names that end here go on with no 有限公司 in a further line. */
const isWholeName = (name: string, type: string): boolean =>
  /(?:公司|企业|合作社)$/.test(name) || type === '个体工商户';
const shortestType = 5;

/**
 * A name of a company without the type that was taken for its further lines, because the label between both was
 * not read; `undefined` where there is none.
 */
export function withoutType(name: readonly Stretch[]): { name: Stretch[]; type: Stretch[] } | undefined {
  const from = name.findIndex((_, index) => {
    const [before, type] = [textOf(name.slice(0, index)), textOf(name.slice(index))];
    return index > 0 && type.length >= shortestType && isWholeName(before, type) && isType(type);
  });
  return from < 0 ? undefined : { name: name.slice(0, from), type: name.slice(from) };
}

/** A type without further lines that were taken for its own, because their labels were not read. */
export function typeAlone(type: readonly Stretch[]): readonly Stretch[] {
  const ways = type.map((_, index) => type.slice(0, type.length - index));
  return ways.find((rows) => isType(textOf(rows))) ?? type;
}

const personAndAmount = /^(\p{Script=Han}{2,4})[￥¥]?\d[\d.,，]+\p{Script=Han}+$/u;

/**
 * A person and the amount of capital that was read in one line with the name, because the label between both was not
 * read; `undefined` where there is none.
 */
export function withoutAmount([row, ...rows]: readonly Stretch[]):
  | { readonly person: Stretch; readonly amount: Stretch }
  | undefined {
  if (row === undefined || rows.length > 0) return undefined;
  const length = Array.from(personAndAmount.exec(textOf([row]))?.[1] ?? '').length;
  const [person, amount] = [row.symbols.slice(0, length), row.symbols.slice(length)];
  if (length === 0 || !isAmount(textOf([{ ...row, symbols: amount }]))) return undefined;
  const cut = (right(around(person.map(({ box }) => box))) + around(amount.map(({ box }) => box)).x) / 2;
  return {
    person: { box: { ...row.box, width: cut - row.box.x }, symbols: person },
    amount: { box: { ...row.box, x: cut, width: right(row.box) - cut }, symbols: amount },
  };
}
