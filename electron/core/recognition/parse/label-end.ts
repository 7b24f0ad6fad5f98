import type { ReadSymbol } from '../read/reader.ts';
import { labelsOfPlaces } from './certificate.ts';
import type { PlaceName } from './place.ts';

const ofCards: readonly (readonly [label: string, place: PlaceName])[] = [
  ['姓名', 'name'],
  ['住址', 'address'],
];

/** The last character of each label, by the place that follows it. */
const ends: ReadonlyMap<PlaceName, ReadonlySet<string>> = new Map(
  [...Map.groupBy([...labelsOfPlaces, ...ofCards], ([, place]) => place)].map(([place, labels]) => [
    place,
    new Set(labels.map(([label]) => label.slice(-1))),
  ]),
);

/** A sign that its reader believed in less than this may be a stroke of the character before it. */
const hardlyRead = 0.6;

/**
 * Whether print that was passed over before a value is the end of its label, which stands apart from the rest of it
 * (住　所): then a second look at the place sees nothing but that besides what was seen at first, and at most a stroke
 * of it as a sign of its own.
 */
export function isLabelEnd(
  place: PlaceName,
  seen: string,
  again: readonly Pick<ReadSymbol, 'text' | 'confidence'>[],
): boolean {
  const [first, second] = again;
  if (seen === '' || first === undefined || !ends.get(place)?.has(first.text)) return false;
  const after = (from: number): string =>
    again
      .slice(from)
      .map(({ text }) => text)
      .join('');
  const isTorn = second !== undefined && second.confidence < hardlyRead;
  return after(1) === seen || (isTorn && after(2) === seen);
}
