import { around } from '../geometry.ts';
import { lineText, type ReadLine } from '../read/read-line.ts';
import { findLabels, type LineSymbol } from './label.ts';
import { type Place, placeOf } from './place.ts';
import { rowsOf } from './rows.ts';
import { type Stretch, stretchOver, stretchText } from './stretch.ts';
import { valueBelow, valueBeside, valueInRow } from './value-lines.ts';

const labelTexts = ['签发机关', '有效期限', '通行证号码', '签发次数'] as const;

const symbolsIn = (line: ReadLine): LineSymbol[] => line.symbols.map((symbol) => ({ symbol, line }));

/** A period where its label was not read: from the first digit of the row on that holds a day. */
function periodByDigits(lines: readonly ReadLine[]): Stretch | undefined {
  const row = rowsOf(lines).find((parts) =>
    /(?:19|20)\d{2}[.\-·:,]?\d{2}/.test(parts.map(lineText).join('')),
  );
  const symbols = row?.flatMap(symbolsIn) ?? [];
  return stretchOver(symbols.slice(symbols.findIndex(({ symbol }) => /\d/.test(symbol.text))));
}

/** An issuer where its label was not read: its row, from where the value of the other row begins. */
function issuerByWords(lines: readonly ReadLine[], valueX: number | undefined): Stretch | undefined {
  const row = rowsOf(lines).find((parts) => /公安|安局|分局/.test(parts.map(lineText).join('')));
  const box = row && around(row.map((line) => line.box));
  return box && valueInRow(box, valueX === undefined ? 0 : valueX - 0.5 * box.height, lines, []);
}

/** How an office ends, and how much of one may stand in a row by itself, such as 分局. */
const isComplete = (row: Stretch): boolean => /局$/.test(stretchText(row));
const isOffice = (row: Stretch): boolean => isComplete(row) || row.symbols.length > 2;

/** Where issuer and validity stand on the emblem side of an ID card or a residence permit. */
export function locateIdEmblem(lines: readonly ReadLine[]): Place[] {
  const labels = findLabels(lines, labelTexts);
  const all = [...labels.values()];
  const beside = (label: (typeof labelTexts)[number]): Stretch | undefined => {
    const found = labels.get(label);
    return found && valueBeside(found, lines, all);
  };
  const period = beside('有效期限') ?? periodByDigits(lines);
  const issuer = beside('签发机关') ?? issuerByWords(lines, period?.box.x);
  return [
    ...(issuer === undefined
      ? []
      : [
          placeOf('issuer', [
            issuer,
            ...valueBelow(issuer, lines, all, {
              limit: period?.box.y ?? Number.POSITIVE_INFINITY,
            }).filter((row) => !isComplete(issuer) || isOffice(row)),
          ]),
        ]),
    ...(period === undefined ? [] : [placeOf('validity', [period])]),
  ];
}
