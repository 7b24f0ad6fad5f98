import { lineText, type ReadLine } from '../read/read-line.ts';
import { type FoundLabel, findLabel } from './label.ts';
import { type Place, type PlaceName, placeOf } from './place.ts';
import { oneStretch, type Stretch } from './stretch.ts';
import { valueBelow, valueBeside } from './value-lines.ts';

/** Labels of a business licence and what stands beside them; `undefined` for what is not a field. */
const labelled: readonly (readonly [label: string, place: PlaceName | undefined, below: boolean])[] = [
  ['统一社会信用代码', 'creditCode', true],
  ['名称', 'companyName', true],
  ['类型', 'companyType', true],
  ['法定代表人', 'legalPersonName', false],
  ['执行事务合伙人', 'legalPersonName', false],
  ['经营者', 'legalPersonName', false],
  ['投资人', 'legalPersonName', false],
  ['负责人', 'legalPersonName', false],
  ['注册资本', 'registeredCapital', true],
  ['成立日期', 'foundedOn', false],
  ['注册日期', 'foundedOn', false],
  ['营业期限', 'validity', true],
  ['合伙期限', 'validity', true],
  ['住所', 'address', true],
  ['主要经营场所', 'address', true],
  ['营业场所', 'address', true],
  ['经营场所', 'address', true],
  ['经营范围', undefined, false],
  ['登记机关', undefined, false],
  ['营业执照', undefined, false],
  ['组成形式', undefined, false],
];

/** The code stands right of its label or below it. */
function codeLine(lines: readonly ReadLine[], label: FoundLabel | undefined): Stretch[] {
  const looksLikeCode = (text: string) => /[0-9A-Z]{10,}/i.test(text);
  const beside =
    label === undefined ? [] : valueBeside(label, lines, [label]).filter(({ text }) => looksLikeCode(text));
  if (beside.length > 0) return beside;
  const longest = lines
    .filter((line) => /[0-9A-Z]{13,}/i.test(lineText(line)) && line.symbols.length <= 26)
    .map((line) => ({ box: line.box, text: lineText(line) }));
  return longest.slice(0, 1);
}

/** Where the fields of a business licence stand, landscape or portrait, in any order. */
export function locateBusinessLicense(lines: readonly ReadLine[]): Place[] {
  const found = labelled
    .map(([text, name, below]) => ({ name, below, label: findLabel(lines, text) }))
    .filter((entry): entry is typeof entry & { label: FoundLabel } => entry.label !== undefined);
  const labels = found.map(({ label }) => label);
  const places = new Map<PlaceName, Place>();
  for (const { name, below, label } of found) {
    if (name === undefined || name === 'creditCode' || places.has(name)) continue;
    const beside = valueBeside(label, lines, labels);
    const line = oneStretch(beside);
    if (line === undefined) continue;
    const further = below ? valueBelow(line.box, lines, labels) : [];
    places.set(name, placeOf(name, [line, ...further], 'text'));
  }
  const code = codeLine(lines, findLabel(lines, '统一社会信用代码'));
  if (code.length > 0) places.set('creditCode', placeOf('creditCode', code.slice(0, 1)));
  return [...places.values()];
}
