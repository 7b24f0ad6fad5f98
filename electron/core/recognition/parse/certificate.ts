import { parseCreditCode } from '../../../../shared/identifiers/credit-code.ts';
import { right } from '../geometry.ts';
import { lineText, type ReadLine } from '../read/read-line.ts';
import { byNeighbours } from './by-neighbours.ts';
import { freeLines } from './free-lines.ts';
import { asSigns, interpret } from './interpret.ts';
import { enough, type FoundLabel, findLabels, labelByEnd, withPartLabels } from './label.ts';
import { type Place, type PlaceName, placeOf } from './place.ts';
import { type Stretch, stretchText } from './stretch.ts';
import { typeAlone, withoutAmount, withoutType } from './swallowed.ts';
import { unlabelled } from './unlabelled.ts';
import { valueBelow, valueBeside, valueInRow, wholeLine } from './value-lines.ts';
import { type WrappedLabel, withoutLowerHalf, wrappedLabels } from './wrapped-label.ts';

/** How many further lines a value may take. */
const further: Partial<Record<PlaceName, number>> = {
  companyName: 2,
  companyType: 2,
  address: 3,
  registeredCapital: 1,
  legalPersonName: 2,
  validity: 1,
};

/**
 * Labels of certificates and the field beside each, `undefined` for what is no field. Of several labels of one
 * field the first that was read counts.
 */
const labelled = [
  ['统一社会信用代码', 'creditCode'],
  ['名称', 'companyName'],
  ['字号名称', 'companyName'],
  ['企业名称', 'companyName'],
  ['机构名称', 'companyName'],
  ['单位名称', 'companyName'],
  ['类型', 'companyType'],
  ['主体类型', 'companyType'],
  ['公司类型', 'companyType'],
  ['机构性质', 'companyType'],
  ['机构类型', 'companyType'],
  ['组成形式', 'companyType'],
  ['法定代表人', 'legalPersonName'],
  ['执行事务合伙人', 'legalPersonName'],
  ['经营者', 'legalPersonName'],
  ['经营者姓名', 'legalPersonName'],
  ['投资人', 'legalPersonName'],
  ['负责人', 'legalPersonName'],
  ['单位负责人', 'legalPersonName'],
  ['首席代表', 'legalPersonName'],
  ['注册资本', 'registeredCapital'],
  ['注册资金', 'registeredCapital'],
  ['出资额', 'registeredCapital'],
  ['成员出资总额', 'registeredCapital'],
  ['出资总额', 'registeredCapital'],
  ['资金数额', 'registeredCapital'],
  ['开办资金', 'registeredCapital'],
  ['成立日期', 'foundedOn'],
  ['注册日期', 'foundedOn'],
  ['营业期限', 'validity'],
  ['合伙期限', 'validity'],
  ['经营期限', 'validity'],
  ['有效期限', 'validity'],
  ['有效期', 'validity'],
  ['主要生产经营场所', 'address'],
  ['主要经营场所', 'address'],
  ['营业场所', 'address'],
  ['经营场所', 'address'],
  ['机构地址', 'address'],
  // After the labels above: a remark such as 住所申报 may stand in an address under one of them.
  ['住所', 'address'],
  ['地址', 'address'],
  ['经营范围', undefined],
  ['业务范围', undefined],
  ['宗旨和业务范围', undefined],
  ['登记机关', undefined],
  ['登记管理机关', undefined],
  ['赋码机关', undefined],
  ['举办单位', undefined],
  ['经费来源', undefined],
  ['实收资本', undefined],
  ['核准日期', undefined],
  ['发照日期', undefined],
  ['颁发日期', undefined],
  ['营业执照', undefined],
  ['证照编号', undefined],
] as const satisfies readonly (readonly [label: string, place: PlaceName | undefined])[];

type Label = (typeof labelled)[number][0];

/** Labels of certificates and the place beside each. */
export const labelsOfPlaces: readonly (readonly [label: string, place: PlaceName])[] = labelled.flatMap(
  ([label, place]): [string, PlaceName][] =>
    place === undefined || place === 'creditCode' ? [] : [[label, place]],
);

/** A day and a sign for what it lasts to: nothing but the validity is written so, whatever became of its label. */
const day = /\d{4}(?:年\d{1,2}月\d{1,2}日|[-.]\d{2}[-.]\d{2})/.source;
const fromTo = new RegExp(`${day}[至到](?:${day}|长期|永久|永续|无固定)`);

/** Whether a text has enough signs of a code after each other. */
const showsCode = (text: string): boolean => /[0-9A-Z]{13,}/.test(asSigns(text));
const longestLine = 34;

/** Whether the grammar of a credit code, its check characters included, holds for a text. */
function holdsCode(text: string): boolean {
  const { creditCode } = interpret('creditCode', text);
  return creditCode !== undefined && parseCreditCode(creditCode).ok;
}

/**
 * The code stands right of its label or below it. The paper's own number (编号) is as long and often nearer
 * the top, so what holds as a code goes first, then what stands beside the label, then what is nearest to it.
 */
function codeStretch(lines: readonly ReadLine[], label: FoundLabel | undefined): Stretch | undefined {
  const beside = label && valueBeside(label, lines, [label]);
  const elsewhere = lines.filter((line) => line.symbols.length <= longestLine).map(wholeLine);
  const distance = ({ box }: Stretch) =>
    label === undefined ? 0 : Math.hypot(box.x - label.box.x, box.y - label.box.y);
  const candidates = [
    ...(beside === undefined ? [] : [beside]),
    ...elsewhere.toSorted((a, b) => distance(a) - distance(b)),
  ].filter((stretch) => showsCode(stretchText(stretch)));
  return candidates.find((stretch) => holdsCode(stretchText(stretch))) ?? candidates[0];
}

/** A few letters, or one sign, in which their reader did not believe itself: specks and ornaments. */
const isSpeck = (line: ReadLine): boolean => {
  const text = lineText(line);
  const most = text.length === 1 ? hardlyRead : /[\p{Script=Han}0-9]/u.test(text) ? 0 : doubtful;
  return text.length <= 6 && line.symbols.some(({ confidence }) => confidence < most);
};
const doubtful = 0.5;
const hardlyRead = 0.2;

/** The first line of a value beside a label of two lines: in the row of the first of them, or between both. */
const besideWrapped = (
  { upper, box }: WrappedLabel,
  lines: readonly ReadLine[],
  labels: readonly FoundLabel[],
): Stretch | undefined => valueBeside(upper, lines, labels) ?? valueInRow(box, right(box), lines, labels);

/** Where the fields of a business licence or a like certificate stand, in any arrangement. */
export function locateCertificate(all: readonly ReadLine[]): Place[] {
  const lines = all.filter((line) => !isSpeck(line));
  const wrapped = wrappedLabels<Label>(
    lines,
    labelled.map(([label]) => label),
  );
  // A short word in the middle of a line is part of a text, such as 住所 in a scope of business, or of a longer label.
  const whole = findLabels<Label>(
    lines,
    labelled.map(([label]) => label),
    wrapped,
    (label) => (label.length > 2 ? enough(label) : 1),
  );
  const hasPlace = (place: PlaceName | undefined) =>
    labelled.some(([label, name]) => name === place && whole.has(label));
  const spread = labelled.filter(([label, place]) => label.length === 2 && !hasPlace(place));
  const found = withPartLabels<Label>(
    lines,
    spread.map(([label]) => label),
    whole,
  );
  const person = hasPlace('legalPersonName') ? undefined : labelByEnd(lines, '负责人', [...found.values()]);
  if (person !== undefined) found.set('负责人', person);
  const labels = [...found.values()];
  const places = new Map<PlaceName, Place>();
  const beside: Place[] = [];
  // Read in full goes before read in part, then the order of the list.
  const bySurest = labelled.toSorted((a, b) => (found.get(b[0])?.score ?? 0) - (found.get(a[0])?.score ?? 0));
  for (const [text, name] of bySurest) {
    const label = found.get(text);
    if (label === undefined || name === undefined || name === 'creditCode' || places.has(name)) continue;
    const broken = wrapped.get(text);
    const first =
      broken === undefined ? valueBeside(label, lines, labels) : besideWrapped(broken, lines, labels);
    if (first === undefined) continue;
    const most = further[name] ?? 0;
    const below = broken === undefined ? lines : withoutLowerHalf(lines, broken);
    const others = labels.filter((one) => one !== broken);
    const rest =
      most === 0 ? [] : valueBelow(first, below, others, { most, isFilled: name === 'companyName' });
    const value = [first, ...rest];
    const parted = name === 'companyName' ? withoutType(value) : undefined;
    if (parted !== undefined) places.set('companyType', placeOf('companyType', parted.type));
    const named = name === 'legalPersonName' ? withoutAmount(value) : undefined;
    if (named !== undefined) beside.push(placeOf('registeredCapital', [named.amount]));
    const own =
      name === 'companyType' ? typeAlone(value) : (parted?.name ?? (named ? [named.person] : value));
    places.set(name, placeOf(name, own, 'text'));
  }
  for (const place of beside) if (!places.has(place.name)) places.set(place.name, place);
  const free = () => freeLines(lines, labels, places.values());
  for (const place of unlabelled(free(), labels, places)) places.set(place.name, place);
  const period = places.has('validity') ? undefined : lines.find((line) => fromTo.test(lineText(line)));
  if (period !== undefined) places.set('validity', placeOf('validity', [wholeLine(period)]));
  for (const place of byNeighbours(free(), lines, places)) places.set(place.name, place);
  const code = codeStretch(lines, found.get('统一社会信用代码'));
  if (code !== undefined) places.set('creditCode', placeOf('creditCode', [code]));
  return [...places.values()];
}
