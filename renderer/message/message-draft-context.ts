import { createContext, useContext } from 'react';

/** A message being written. May hold personal data: kept in memory alone, for as long as the window is open. */
export interface MessageDraft {
  readonly text: string;
  /** Without 【】; `null` until one was typed or picked. */
  readonly signature: string | null;
  /** Ids; `null` until some were chosen. */
  readonly platforms: readonly string[] | null;
  /** What variables stand for, by their name, where it was typed. */
  readonly values: ReadonlyMap<string, string>;
}

export const emptyMessage: MessageDraft = { text: '', signature: null, platforms: null, values: new Map() };

interface MessageDrafts {
  /** One for each case, and under the empty id one for none. */
  readonly draftOf: (caseId: string) => MessageDraft;
  readonly change: (caseId: string, change: Partial<MessageDraft>) => void;
}

export const MessageDraftContext = createContext<MessageDrafts | null>(null);

/** Throws outside the application. */
export function useMessageDrafts(): MessageDrafts {
  const drafts = useContext(MessageDraftContext);
  if (drafts === null) throw new Error('useMessageDrafts outside the application');
  return drafts;
}
