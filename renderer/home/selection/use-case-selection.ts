import { useEffect, useMemo, useRef, useState } from 'react';
import type { CaseSummary } from '../../../shared/model/case-record.ts';
import { isOverlayOpen } from '../../widgets/is-overlay-open.ts';
import { groupByClient } from '../group-by-client.ts';
import type { CaseSelection } from './case-selection.ts';
import { stretch } from './stretch.ts';

/**
 * Choosing several cases. What was chosen stays so while the list is searched; a case that is no longer in the
 * whole list is no longer chosen. Escape leaves.
 *
 * @param listed the cases on screen
 * @param isWhole whether these are all there are
 */
export function useCaseSelection(listed: readonly CaseSummary[], isWhole: boolean): CaseSelection {
  const [isOn, setOn] = useState(false);
  const [kept, setKept] = useState<ReadonlyMap<string, CaseSummary>>(new Map());
  const last = useRef<string | null>(null);

  const chosen = useMemo(() => {
    const present = new Map(listed.map((summary) => [summary.id, summary]));
    return [...kept.values()].flatMap((summary) => present.get(summary.id) ?? (isWhole ? [] : summary));
  }, [kept, listed, isWhole]);

  const selection = useMemo((): CaseSelection => {
    const ids = new Set(chosen.map(({ id }) => id));
    const set: CaseSelection['set'] = (cases, isChosen) =>
      setKept((before) => {
        const after = new Map(before);
        for (const summary of cases) {
          if (isChosen) after.set(summary.id, summary);
          else after.delete(summary.id);
        }
        return after;
      });
    return {
      isOn,
      chosen,
      has: (id) => ids.has(id),
      set,
      choose: (summary, isChosen, isRange) => {
        const inOrder = groupByClient(listed).flatMap(({ cases }) => cases);
        set(isRange ? stretch(inOrder, last.current, summary) : [summary], isChosen);
        last.current = summary.id;
      },
      start: () => setOn(true),
      leave: () => {
        setOn(false);
        setKept(new Map());
      },
    };
  }, [isOn, chosen, listed]);

  const { leave } = selection;
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing && !isOverlayOpen()) leave();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [isOn, leave]);
  return selection;
}
