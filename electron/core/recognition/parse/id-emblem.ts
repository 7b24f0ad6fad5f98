import { lineText, type ReadLine } from '../read/read-line.ts';
import { type FoundLabel, findLabel } from './label.ts';
import { type Place, placeOf } from './place.ts';
import { oneStretch } from './stretch.ts';
import { valueBelow, valueBeside } from './value-lines.ts';

const isLabel = (label: FoundLabel | undefined): label is FoundLabel => label !== undefined;

/** Where issuer and validity stand on the emblem side of an ID card. */
export function locateIdEmblem(lines: readonly ReadLine[]): Place[] {
  const issuer = findLabel(lines, '签发机关');
  const validity = findLabel(lines, '有效期限');
  const labels = [issuer, validity].filter(isLabel);
  const places: Place[] = [];
  const issuerLine = issuer && oneStretch(valueBeside(issuer, lines, labels));
  const unlabelled = lines.filter((line) => /公安|安局|分局/.test(lineText(line)));
  const issuerFirst = issuerLine ?? unlabelled.map((line) => ({ box: line.box, text: lineText(line) }))[0];
  if (issuerFirst !== undefined) {
    places.push(placeOf('issuer', [issuerFirst, ...valueBelow(issuerFirst.box, lines, labels)]));
  }
  const dated = lines.filter((line) => /\d{4}[.\-\d]{4,}/.test(lineText(line)));
  const validityLine =
    (validity && oneStretch(valueBeside(validity, lines, labels))) ??
    oneStretch(dated.map((line) => ({ box: line.box, text: lineText(line) })));
  if (validityLine !== undefined) places.push(placeOf('validity', [validityLine]));
  return places;
}
