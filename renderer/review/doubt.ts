import { useMemo } from 'react';
import { useConfirm } from './use-confirm.ts';
import { useDoubts } from './use-doubts.ts';

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
export function useDoubt(path: string): Doubt | null {
  const doubts = useDoubts();
  const confirm = useConfirm();
  return useMemo(() => {
    const doubt = doubts.find((one) => one.path === path);
    if (!doubt) return null;
    const { alternatives, confidence } = doubt;
    return { alternatives, confidence, confirm: () => confirm(doubt.confirms, doubt.value) };
  }, [doubts, confirm, path]);
}
