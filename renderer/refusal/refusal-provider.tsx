import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useDraft } from '../editor/draft-context.ts';
import { RefusalContext, type RefusalQuery } from './refusal-context.ts';

/** Keeps what was asked while the person goes to a field and comes back. */
export function RefusalProvider({ children }: { children: ReactNode }) {
  const { document, packs } = useDraft();
  const [asked, setAsked] = useState<Omit<RefusalQuery, 'platform'> & { platform: string | null }>({
    platform: null,
    text: '',
    picked: null,
  });
  const first = document.platforms.find((id) => packs.some((pack) => pack.id === id)) ?? '';
  const platform = asked.platform ?? first;
  const ask = useCallback(
    (change: Partial<RefusalQuery>) => setAsked((before) => ({ ...before, ...change })),
    [],
  );
  const refusal = useMemo(() => ({ query: { ...asked, platform }, ask }), [asked, platform, ask]);
  return <RefusalContext value={refusal}>{children}</RefusalContext>;
}
