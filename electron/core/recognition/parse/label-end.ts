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

/**
 * Whether print that was passed over before a value is the end of its label, which stands apart from the rest of it
 * (住　所): then a second look at the place sees nothing but that besides what was seen at first.
 */
export function isLabelEnd(place: PlaceName, seen: string, again: string): boolean {
  const [first = ''] = again;
  return seen !== '' && (ends.get(place)?.has(first) ?? false) && again.slice(first.length) === seen;
}
