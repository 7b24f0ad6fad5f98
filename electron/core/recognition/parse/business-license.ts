import { parseCreditCode } from '../../../../shared/identifiers/credit-code.ts';
import { lineText, type ReadLine } from '../read/read-line.ts';
import { interpret } from './interpret.ts';
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
  ['主要经营场所', 'address', true],
  ['营业场所', 'address', true],
  ['经营场所', 'address', true],
  // Last: a remark such as 住所申报 may stand in an address under one of the labels above.
  ['住所', 'address', true],
  ['经营范围', undefined, false],
  ['登记机关', undefined, false],
  ['营业执照', undefined, false],
  ['组成形式', undefined, false],
];

const codeSigns = /[0-9A-Z]{13,}/i;
const longestLine = 26;

/** Whether the grammar of a credit code, its check characters included, holds for a text. */
function holdsCode(text: string): boolean {
  const { creditCode } = interpret('creditCode', text);
  return creditCode !== undefined && parseCreditCode(creditCode).ok;
}

/**
 * The code stands right of its label or below it. The paper's own number (编号) is as long and often nearer
 * the top, so what holds as a code goes first, then what stands beside the label, then what is nearest to it.
 */
function codeLine(lines: readonly ReadLine[], label: FoundLabel | undefined): Stretch | undefined {
  const beside = label === undefined ? [] : valueBeside(label, lines, [label]);
  const elsewhere = lines
    .filter((line) => line.symbols.length <= longestLine)
    .map((line) => ({ box: line.box, text: lineText(line) }));
  const distance = ({ box }: Stretch) =>
    label === undefined ? 0 : Math.hypot(box.x - label.box.x, box.y - label.box.y);
  const candidates = [...beside, ...elsewhere.toSorted((a, b) => distance(a) - distance(b))].filter(
    ({ text }) => codeSigns.test(text),
  );
  return candidates.find(({ text }) => holdsCode(text)) ?? candidates[0];
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
  if (code !== undefined) places.set('creditCode', placeOf('creditCode', [code]));
  return [...places.values()];
}
