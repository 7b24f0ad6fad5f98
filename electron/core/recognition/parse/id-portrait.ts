import { bottom, middleY, type Rectangle, right } from '../geometry.ts';
import { lineText, type ReadLine } from '../read/read-line.ts';
import { type FoundLabel, findLabel } from './label.ts';
import { type Place, placeOf } from './place.ts';
import { oneStretch, type Stretch } from './stretch.ts';
import { valueBelow, valueBeside } from './value-lines.ts';

const labelTexts = {
  name: '姓名',
  sex: '性别',
  nation: '民族',
  birth: '出生',
  address: '住址',
  idNumber: '公民身份号码',
} as const;

type LabelledPlace = keyof typeof labelTexts;

const digitsIn = (text: string): number => text.replace(/[^0-9X]/g, '').length;

/** The number is the longest row of digits; a label read as its beginning is cut off by the grammar. */
function numberLine(lines: readonly ReadLine[], label: FoundLabel | undefined): Stretch | undefined {
  const beside = label && oneStretch(valueBeside(label, lines, [label]));
  if (beside !== undefined) return beside;
  const [most] = lines.toSorted((a, b) => digitsIn(lineText(b)) - digitsIn(lineText(a)));
  return most !== undefined && digitsIn(lineText(most)) >= 8
    ? { box: most.box, text: lineText(most) }
    : undefined;
}

/** Rows of the left part above the number, from top to bottom, each with its lines from left to right. */
function rowsAbove(lines: readonly ReadLine[], limit: number, rightEnd: number): ReadLine[][] {
  const rows: ReadLine[][] = [];
  const left = lines.filter(
    ({ box }) => bottom(box) < limit && box.x < rightEnd && box.x + box.width / 2 < rightEnd,
  );
  for (const line of left.toSorted((a, b) => middleY(a.box) - middleY(b.box))) {
    const row = rows.at(-1);
    const height = row === undefined ? 0 : Math.max(...row.map(({ box }) => box.height));
    const middle = row === undefined ? 0 : row.reduce((sum, { box }) => sum + middleY(box), 0) / row.length;
    if (row !== undefined && Math.abs(middleY(line.box) - middle) < 0.6 * height) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.box.x - b.box.x));
}

/** A name's line where its label was not read: the first row, right of where the other values begin. */
function unlabelledName(lines: readonly ReadLine[], above: Rectangle, valueX: number): Stretch | undefined {
  const rows = rowsAbove(lines, above.y, right(above) + above.width * 4);
  const row = rows.at(-1)?.filter(({ box }) => box.x > valueX - box.height);
  return row && oneStretch(row.map((line) => ({ box: line.box, text: lineText(line) })));
}

/** Where the fields of the portrait side of an ID card stand. */
export function locateIdPortrait(lines: readonly ReadLine[]): Place[] {
  const labels = new Map<LabelledPlace, FoundLabel>();
  for (const name of ['idNumber', 'name', 'sex', 'nation', 'birth', 'address'] as const) {
    const label = findLabel(lines, labelTexts[name]);
    if (label !== undefined) labels.set(name, label);
  }
  const all = [...labels.values()];
  const places: Place[] = [];
  const number = numberLine(lines, labels.get('idNumber'));
  if (number !== undefined) places.push(placeOf('idNumber', [number]));
  // The photograph stands right of every field but the number.
  const fieldsEnd = number === undefined ? Number.POSITIVE_INFINITY : number.box.x + number.box.width * 0.62;
  const field = lines.filter(({ box }) => box.x < fieldsEnd);
  let valueX: number | undefined;
  for (const name of ['sex', 'nation', 'birth', 'address', 'name'] as const) {
    const label = labels.get(name);
    const line = label && oneStretch(valueBeside(label, field, all));
    if (line === undefined) continue;
    if (name !== 'nation') valueX = Math.min(valueX ?? line.box.x, line.box.x);
    places.push(placeOf(name, name === 'address' ? [line, ...valueBelow(line.box, field, all)] : [line]));
  }
  const sex = labels.get('sex');
  if (!places.some(({ name }) => name === 'name') && sex !== undefined && valueX !== undefined) {
    const name = unlabelledName(field, sex.line.box, valueX);
    if (name !== undefined) places.push(placeOf('name', [name]));
  }
  return places;
}
