import { useMemo, useState } from 'react';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { useDraft } from '../../editor/draft-context.ts';

interface Columns {
  readonly packs: readonly RulePack[];
  readonly showsAll: boolean;
  readonly setShowsAll: (showsAll: boolean) => void;
  /** Adds a platform to the case or takes it out. Its column stays where it is. */
  readonly toggle: (pack: RulePack) => void;
}

/**
 * The platforms shown beside each other: those of the case first, in an order that no choice changes, so that
 * nothing moves under the pointer. With a single platform all others are shown as well.
 */
export function useColumns(): Columns {
  const { document, packs, change } = useDraft();
  const { platforms } = document;
  const [order] = useState(() => [...platforms, ...packs.map(({ id }) => id)]);
  const [showsAll, setShowsAll] = useState(platforms.length <= 1);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(
    () =>
      packs
        .filter(({ id }) => showsAll || kept.has(id) || platforms.includes(id))
        .toSorted((left, right) => order.indexOf(left.id) - order.indexOf(right.id)),
    [packs, platforms, order, showsAll, kept],
  );
  const toggle = ({ id }: RulePack) => {
    setKept((before) => new Set([...before, id]));
    const value = platforms.includes(id) ? platforms.filter((other) => other !== id) : [...platforms, id];
    change({ path: 'platforms', value });
  };
  const chooseAll = (next: boolean) => {
    setKept(new Set());
    setShowsAll(next);
  };
  return { packs: shown, showsAll, setShowsAll: chooseAll, toggle };
}
