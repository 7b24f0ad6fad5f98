import type { RulePack } from '../model/rule-pack.ts';

/** One value that differs between two packs. */
export interface PackChange {
  /** Place in the pack; items of lists by their id where they have one, otherwise by position. */
  readonly path: string;
  /** `undefined` where the pack has nothing there. */
  readonly before: unknown;
  readonly after: unknown;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The parts of a list or object by name; `undefined` for what has none. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (!Array.isArray(value)) return isObject(value) ? new Map(Object.entries(value)) : undefined;
  const items: readonly unknown[] = value;
  const ids = items.map((item) => (isObject(item) && 'id' in item ? item.id : undefined));
  const haveIds = ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length;
  return new Map(items.map((item, index) => [haveIds ? String(ids[index]) : String(index), item]));
}

function* changesIn(before: unknown, after: unknown, path: string): Generator<PackChange> {
  const [old, young] = [partsOf(before), partsOf(after)];
  if (old === undefined || young === undefined || Array.isArray(before) !== Array.isArray(after)) {
    if (!Object.is(before, after)) yield { path, before, after };
    return;
  }
  for (const key of new Set([...old.keys(), ...young.keys()])) {
    yield* changesIn(old.get(key), young.get(key), path === '' ? key : `${path}.${key}`);
  }
}

/** What a newer pack says otherwise than an older one, in the order of the older; what is gone or new as a whole. */
export function packDifference(before: RulePack, after: RulePack): PackChange[] {
  return [...changesIn(before, after, '')];
}

/** Rules change several times a year: after this many days a pack may no longer hold. */
const staleAfterDays = 180;

/** How many days before a day, `YYYY-MM-DD`, a pack was true; 0 for one dated later. */
export function ageInDays({ asOf }: Pick<RulePack, 'asOf'>, today: string): number {
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(asOf)) / 86_400_000));
}

/** Whether a pack is older than 180 days on a day, `YYYY-MM-DD`. */
export function isStale(pack: Pick<RulePack, 'asOf'>, today: string): boolean {
  return ageInDays(pack, today) > staleAfterDays;
}
