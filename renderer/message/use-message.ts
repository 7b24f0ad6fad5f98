import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CaseDocument } from '../../shared/model/case-document.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import type { MessageKind } from '../../shared/rules/message/template.ts';
import { useApplication } from '../app/application-context.ts';
import { useClient } from '../app/client-context.ts';
import { queryKeys } from '../app/query-client.ts';
import { type MessageDraft, useMessageDrafts } from './message-draft-context.ts';

/** The message on screen with what it is checked against. */
export interface Message {
  readonly text: string;
  readonly kind: MessageKind;
  readonly signature: string;
  readonly packs: readonly RulePack[];
  readonly values: MessageDraft['values'];
  /** The case it is for; `undefined` without one, or until it has been read. */
  readonly document: CaseDocument | undefined;
  /** Why the case could not be read. */
  readonly caseError: unknown;
  readonly write: (change: Partial<MessageDraft>) => void;
  readonly choosePlatforms: (ids: readonly string[]) => void;
  readonly chooseKind: (kind: MessageKind) => void;
}

/** A message for a case takes its signature and platforms from it, any other those of the last time. */
export function useMessage(caseId: string): Message {
  const { packs, settings, changeSettings } = useApplication();
  const { draftOf, change } = useMessageDrafts();
  const client = useClient();
  const opened = useQuery({
    queryKey: queryKeys.caseMessage(caseId),
    queryFn: () => client.cases.open({ id: caseId }),
    enabled: caseId !== '',
    gcTime: 0,
  });
  const document = opened.data?.document;
  const draft = draftOf(caseId);
  const remembered =
    settings.messagePlatforms.length > 0 ? settings.messagePlatforms : [settings.lastPlatform];
  const names = (draft.platforms ?? document?.platforms ?? remembered).join(' ');
  const chosen = useMemo(
    () => names.split(' ').flatMap((id) => packs.find((pack) => pack.id === id) ?? []),
    [names, packs],
  );
  return {
    text: draft.text,
    kind: settings.messageKind,
    signature: draft.signature ?? longestSignature(document),
    packs: chosen,
    values: draft.values,
    document,
    caseError: opened.error,
    write: (changed) => change(caseId, changed),
    choosePlatforms: (ids) => {
      change(caseId, { platforms: ids });
      if (caseId === '') changeSettings({ messagePlatforms: [...ids] });
    },
    chooseKind: (messageKind) => changeSettings({ messageKind }),
  };
}

/** The one that leaves least room for the text. */
function longestSignature(document: CaseDocument | undefined): string {
  return (document?.signatures ?? []).reduce(
    (longest, { text }) => (text.length > longest.length ? text : longest),
    '',
  );
}
