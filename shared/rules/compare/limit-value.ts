import type { Known } from '../../model/rule-pack-group.ts';

/** What a platform allows in one respect. Values of one limit are all of one kind, or say that there is none. */
export type LimitValue =
  | { readonly kind: 'unknown' }
  /** The platform does not ask for it. */
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'range'; readonly minimum: Known<number>; readonly maximum: Known<number> }
  /** `unclear`: values about which the platform says nothing. */
  | { readonly kind: 'choices'; readonly accepted: readonly string[]; readonly unclear: readonly string[] }
  /** Something narrower is demanded: the platform's own template, plain characters in file names. */
  | { readonly kind: 'demand'; readonly isDemanded: boolean }
  /** One value, to be entered as it is. */
  | { readonly kind: 'exact'; readonly value: string };

/** A range, or `unknown` where neither end is published. */
export function range(minimum: Known<number>, maximum: Known<number>): LimitValue {
  return minimum === 'unknown' && maximum === 'unknown'
    ? { kind: 'unknown' }
    : { kind: 'range', minimum, maximum };
}

/** What a limit says: neither unknown nor not asked. */
export type StatedLimit = Exclude<LimitValue, { kind: 'unknown' | 'not-asked' }>;

export function isStated(value: LimitValue): value is StatedLimit {
  return value.kind !== 'unknown' && value.kind !== 'not-asked';
}

function bound(values: readonly Known<number>[], choose: (...numbers: number[]) => number): Known<number> {
  const numbers = values.filter((value) => value !== 'unknown');
  return numbers.length === 0 ? 'unknown' : choose(...numbers);
}

/**
 * The strictest of what several platforms state: inside every one of them. `undefined` where nothing satisfies
 * all of them: ranges that do not meet, or values to be entered exactly that differ.
 */
export function strictest(values: readonly LimitValue[]): LimitValue | undefined {
  const stated = values.filter(isStated);
  const [first] = stated;
  if (first === undefined) {
    return { kind: values.some(({ kind }) => kind === 'unknown') ? 'unknown' : 'not-asked' };
  }
  switch (first.kind) {
    case 'range': {
      const ranges = stated.filter((value) => value.kind === 'range');
      const minimum = bound(
        ranges.map((value) => value.minimum),
        Math.max,
      );
      const maximum = bound(
        ranges.map((value) => value.maximum),
        Math.min,
      );
      const isEmpty = minimum !== 'unknown' && maximum !== 'unknown' && minimum > maximum;
      return isEmpty ? undefined : { kind: 'range', minimum, maximum };
    }
    case 'choices': {
      const lists = stated.filter((value) => value.kind === 'choices');
      const isUnclear = (choice: string) => lists.some(({ unclear }) => unclear.includes(choice));
      const possible = [...first.accepted, ...first.unclear].filter((choice) =>
        lists.every(({ accepted, unclear }) => accepted.includes(choice) || unclear.includes(choice)),
      );
      const accepted = possible.filter((choice) => !isUnclear(choice));
      const unclear = possible.filter(isUnclear);
      return possible.length === 0 ? undefined : { kind: 'choices', accepted, unclear };
    }
    case 'demand': {
      const isDemanded = stated.some((value) => value.kind === 'demand' && value.isDemanded);
      return { kind: 'demand', isDemanded };
    }
    case 'exact': {
      const isSame = stated.every((value) => value.kind === 'exact' && value.value === first.value);
      return isSame ? first : undefined;
    }
  }
}

/** Whether several platforms state different things; those that state nothing make no difference. */
export function differs(values: readonly LimitValue[]): boolean {
  return new Set(values.filter(isStated).map((value) => JSON.stringify(value))).size > 1;
}
