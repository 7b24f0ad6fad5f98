import { around } from '../geometry.ts';
import { lineText, type ReadLine } from '../read/read-line.ts';
import { type FoundLabel, findLabel } from './label.ts';
import { alphabets, type Place } from './place.ts';
import { type Stretch, valueBelow, valueBeside } from './value-lines.ts';

function whole(stretches: readonly Stretch[]): Stretch | undefined {
  if (stretches.length === 0) return undefined;
  return { box: around(stretches.map(({ box }) => box)), text: stretches.map(({ text }) => text).join('') };
}

function place(name: 'issuer' | 'validity', stretches: readonly Stretch[]): Place {
  return {
    name,
    alphabet: alphabets[name],
    lines: stretches.map(({ box }) => box),
    seen: stretches.map(({ text }) => text).join(''),
  };
}

const isLabel = (label: FoundLabel | undefined): label is FoundLabel => label !== undefined;

/** Where issuer and validity stand on the emblem side of an ID card. */
export function locateIdEmblem(lines: readonly ReadLine[]): Place[] {
  const issuer = findLabel(lines, '签发机关');
  const validity = findLabel(lines, '有效期限');
  const labels = [issuer, validity].filter(isLabel);
  const places: Place[] = [];
  const issuerLine = issuer && whole(valueBeside(issuer, lines, labels));
  const unlabelled = lines.filter((line) => /公安|安局|分局/.test(lineText(line)));
  const issuerFirst = issuerLine ?? unlabelled.map((line) => ({ box: line.box, text: lineText(line) }))[0];
  if (issuerFirst !== undefined) {
    places.push(place('issuer', [issuerFirst, ...valueBelow(issuerFirst.box, lines, labels)]));
  }
  const dated = lines.filter((line) => /\d{4}[.\-\d]{4,}/.test(lineText(line)));
  const validityLine =
    (validity && whole(valueBeside(validity, lines, labels))) ??
    whole(dated.map((line) => ({ box: line.box, text: lineText(line) })));
  if (validityLine !== undefined) places.push(place('validity', [validityLine]));
  return places;
}
