/** A part of a rule pack as read: a container of groups, or a group of values. */
export type PackPart = Readonly<Record<string, unknown>>;

export function isPart(value: unknown): value is PackPart {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Groups state their source; containers do not. */
const isContainer = (value: unknown): value is PackPart => isPart(value) && !Object.hasOwn(value, 'source');

/** The places of the groups in a part; a list counts as one. */
function groupPlaces(value: unknown, place: string): string[] {
  if (!isContainer(value)) return [place];
  return Object.entries(value).flatMap(([key, inner]) => groupPlaces(inner, `${place}.${key}`));
}

interface Merged {
  readonly part: PackPart;
  /** Places of the groups that the channel gave. */
  readonly inherited: readonly string[];
}

/**
 * A pack's own part over its channel's: an own group or list stands in the place of the channel's as a whole,
 * so that values and their source stay together; what it does not have comes from the channel.
 */
export function inherit(own: PackPart, channel: PackPart, place = ''): Merged {
  const inherited: string[] = [];
  const part = Object.fromEntries(
    [...new Set([...Object.keys(channel), ...Object.keys(own)])].map((key) => {
      const at = place === '' ? key : `${place}.${key}`;
      const [mine, theirs] = [own[key], channel[key]];
      if (!Object.hasOwn(own, key)) {
        inherited.push(...groupPlaces(theirs, at));
        return [key, theirs];
      }
      if (!isContainer(mine) || !isContainer(theirs)) return [key, mine];
      const inner = inherit(mine, theirs, at);
      inherited.push(...inner.inherited);
      return [key, inner.part];
    }),
  );
  return { part, inherited };
}
