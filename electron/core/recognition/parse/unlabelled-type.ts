import { lineText, type ReadLine } from '../read/read-line.ts';
import type { ReadSymbol } from '../read/reader.ts';
import { isCompanyType } from './company-grammar.ts';
import { interpret } from './interpret.ts';
import { type Place, placeOf } from './place.ts';
import { type Stretch, stretchOver, stretchText } from './stretch.ts';
import { valueBelow } from './value-lines.ts';

/** Types that hardly anything else on a paper is called, so that they need no label. */
const telling = /公司|企业|工商户|合作社/;

const isType = (stretches: readonly Stretch[]): boolean => {
  const { companyType } = interpret('companyType', stretches.map(stretchText).join(''));
  return companyType !== undefined && telling.test(companyType) && isCompanyType(companyType);
};

/** What is left of the label 类型 before its value. */
const restOfLabel = /^(?:类型?|型)[：:]?/;

/** A line without what is left of its label. */
function afterLabel(line: ReadLine): Stretch | undefined {
  const label = restOfLabel.exec(lineText(line))?.[0] ?? '';
  return stretchOver(line.symbols.slice(Array.from(label).length).map((symbol) => ({ symbol, line })));
}

const mostLines = 2;

/** The type where its label was not read: lines that are one, none of them part of another value. */
export function unlabelledType(
  lines: readonly ReadLine[],
  taken: ReadonlySet<ReadSymbol>,
): Place | undefined {
  for (const line of lines) {
    if (line.symbols.some((symbol) => taken.has(symbol))) continue;
    const first = afterLabel(line);
    if (first === undefined) continue;
    const below = valueBelow(first, lines, [], { most: mostLines });
    const ways = below.map((_, index) => [first, ...below.slice(0, below.length - index)]);
    const stretches = [...ways, [first]].find(isType);
    if (stretches !== undefined) return placeOf('companyType', stretches);
  }
  return undefined;
}

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
    const [before, type] = [name.slice(0, index), name.slice(index)].map((some) =>
      some.map(stretchText).join(''),
    );
    const isParted = before !== undefined && type !== undefined && type.length >= shortestType;
    return index > 0 && isParted && isWholeName(before, type) && isType(name.slice(index));
  });
  return from < 0 ? undefined : { name: name.slice(0, from), type: name.slice(from) };
}
