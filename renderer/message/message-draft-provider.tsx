import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { emptyMessage, type MessageDraft, MessageDraftContext } from './message-draft-context.ts';

/** Keeps messages while the person looks at other screens. */
export function MessageDraftProvider({ children }: { children: ReactNode }) {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, MessageDraft>>(new Map());
  const change = useCallback(
    (caseId: string, changed: Partial<MessageDraft>) =>
      setDrafts((before) =>
        new Map(before).set(caseId, { ...(before.get(caseId) ?? emptyMessage), ...changed }),
      ),
    [],
  );
  const value = useMemo(
    () => ({ draftOf: (caseId: string) => drafts.get(caseId) ?? emptyMessage, change }),
    [drafts, change],
  );
  return <MessageDraftContext value={value}>{children}</MessageDraftContext>;
}
