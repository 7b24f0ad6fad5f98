/** A value the readers are not sure of and nobody has confirmed yet. */
export interface Doubt {
  /** Other readings of the same place, best first. */
  readonly alternatives: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
  /** Notes that a person has looked at the value and it is right. */
  readonly confirm: () => void;
}

/** The doubt about the value at a path of the open case, or `null`. */
export function useDoubt(_path: string): Doubt | null {
  return null;
}
