import { useMemo } from 'react';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { useDraft } from './draft-context.ts';

/** The rules of the platforms the open case names, in the case's order. */
export function useCasePacks(): readonly RulePack[] {
  const { document, packs } = useDraft();
  const names = document.platforms.join(' ');
  return useMemo(
    () =>
      names.split(' ').flatMap((name) => {
        const pack = packs.find((candidate) => candidate.id === name);
        return pack ? [pack] : [];
      }),
    [names, packs],
  );
}
