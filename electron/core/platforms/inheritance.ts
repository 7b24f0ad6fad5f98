/** A part of a rule pack as read: a container of groups, or a group of values. */
export type PackPart = Readonly<Record<string, unknown>>;

export function isPart(value: unknown): value is PackPart {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Groups state their source; containers do not. */
const isContainer = (value: unknown): value is PackPart => isPart(value) && !Object.hasOwn(value, 'source');

/** What tells an item from others of its list: its own id, or the name of the word list it stands for. */
function keyOf(item: unknown): string | undefined {
  const key = isPart(item) ? (item.id ?? item.list) : undefined;
  return typeof key === 'string' ? key : undefined;
}

interface Item {
  readonly key: string;
  readonly value: unknown;
}

/** The items of a list in which each has a key of its own; `undefined` for any other value. */
function itemsOf(value: unknown): readonly Item[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.flatMap((item: unknown) => {
    const key = keyOf(item);
    return key === undefined ? [] : [{ key, value: item }];
  });
  return items.length === value.length ? items : undefined;
}

/** The places of the groups in a part. */
function groupPlaces(value: unknown, place: string): string[] {
  const items = itemsOf(value);
  if (items !== undefined) return items.map(({ key }) => `${place}.${key}`);
  if (!isContainer(value)) return [place];
  return Object.entries(value).flatMap(([key, inner]) => groupPlaces(inner, `${place}.${key}`));
}

/** A channel's part without the names in its interface: who applies through the pack's platform never sees that. */
function withoutWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWire);
  if (!isPart(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === 'wire' ? [] : [[key, withoutWire(inner)]])),
  );
}

interface Merged<Value> {
  readonly value: Value;
  /** Places of the groups that the channel gave. */
  readonly inherited: readonly string[];
}

/** The channel's items in their order, own ones in the place of those with the same key, further own ones after them. */
function inheritItems(own: readonly Item[], channel: readonly Item[], place: string): Merged<unknown> {
  const mine = new Map(own.map(({ key, value }) => [key, value]));
  const theirs = new Set(channel.map(({ key }) => key));
  return {
    value: [
      ...channel.map(({ key, value }) => (mine.has(key) ? mine.get(key) : withoutWire(value))),
      ...own.filter(({ key }) => !theirs.has(key)).map(({ value }) => value),
    ],
    inherited: channel.filter(({ key }) => !mine.has(key)).map(({ key }) => `${place}.${key}`),
  };
}

function inheritValue(own: unknown, channel: unknown, place: string): Merged<unknown> {
  if (isContainer(own) && isContainer(channel)) return inherit(own, channel, place);
  const [mine, theirs] = [itemsOf(own), itemsOf(channel)];
  if (mine !== undefined && theirs !== undefined) return inheritItems(mine, theirs, place);
  return { value: own, inherited: [] };
}

/**
 * A pack's own part over its channel's. An own group stands in the place of the channel's as a whole, so that
 * values and their source stay together; what the pack does not have comes from the channel, but for the
 * names in the channel's interface.
 */
export function inherit(own: PackPart, channel: PackPart, place = ''): Merged<PackPart> {
  const inherited: string[] = [];
  const entries = [...new Set([...Object.keys(channel), ...Object.keys(own)])].map((key) => {
    const at = place === '' ? key : `${place}.${key}`;
    if (!Object.hasOwn(own, key)) {
      inherited.push(...groupPlaces(channel[key], at));
      return [key, withoutWire(channel[key])];
    }
    const inner = Object.hasOwn(channel, key)
      ? inheritValue(own[key], channel[key], at)
      : { value: own[key], inherited: [] };
    inherited.push(...inner.inherited);
    return [key, inner.value];
  });
  return { value: Object.fromEntries(entries), inherited };
}
