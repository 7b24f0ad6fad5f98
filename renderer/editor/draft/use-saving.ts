import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { CaseRecord } from '../../../shared/model/case-record.ts';
import { problemOf } from '../../app/client/problem-of.ts';
import { useClient } from '../../app/client-context.ts';
import { queryKeys } from '../../app/query-client.ts';
import { useVault } from '../../vault/vault-context.ts';
import type { SaveState } from '../draft-context.ts';
import { createSaver, type Saver, type Unsaved } from './saver.ts';

/**
 * Keeps `document` whenever it changes, and at once when the person leaves the field, the window or the
 * case. What was opened is never written back unchanged; `left` is what a lock kept from being saved before.
 */
export function useSaving(
  opened: CaseRecord,
  document: CaseDocument,
  left: Unsaved | null,
): {
  saver: Saver;
  saveState: SaveState;
  /** Says that a document is what core has, so that showing it is not a change to save. */
  acknowledge: (document: CaseDocument) => void;
} {
  const client = useClient();
  const queryClient = useQueryClient();
  const { beforeLock, leave } = useVault();
  const [saveState, setSaveState] = useState<SaveState>({ state: 'saved', at: new Date(opened.updatedAt) });
  const [saver] = useState(() =>
    createSaver({
      saved: { version: left?.version ?? opened.version, savedAt: opened.updatedAt },
      problemOf,
      onState: setSaveState,
      save: async (baseVersion, next) => {
        try {
          return await client.cases.save({ id: opened.id, baseVersion, document: next });
        } catch (error) {
          if (problemOf(error).code !== 'case-conflict') {
            // Whatever kept it from being saved, the person should learn at once if core is gone.
            void queryClient.invalidateQueries({ queryKey: queryKeys.info });
            throw error;
          }
          // The answer to an earlier attempt may have been lost: then the conflict is with ourselves.
          const kept = await client.cases.open({ id: opened.id });
          if (JSON.stringify(kept.document) !== JSON.stringify(next)) throw error;
          return { version: kept.version, savedAt: kept.updatedAt };
        }
      },
    }),
  );

  const known = useRef(opened.document);
  useEffect(() => {
    if (document === known.current) return;
    known.current = document;
    saver.schedule(document);
  }, [document, saver]);

  useEffect(() => {
    const flush = () => void saver.flush();
    const flushWhenHidden = () => {
      if (window.document.visibilityState === 'hidden') flush();
    };
    addEventListener('pagehide', flush);
    addEventListener('blur', flush);
    window.document.addEventListener('visibilitychange', flushWhenHidden);
    return () => {
      removeEventListener('pagehide', flush);
      removeEventListener('blur', flush);
      window.document.removeEventListener('visibilitychange', flushWhenHidden);
      void saver.flush().then(() => {
        const unsaved = saver.leftBehind();
        if (unsaved !== null) leave(opened.id, unsaved);
        return queryClient.invalidateQueries({ queryKey: queryKeys.cases });
      });
    };
  }, [saver, queryClient, leave, opened.id]);

  useEffect(
    () =>
      beforeLock(async () => {
        await saver.flush();
        return !saver.unsaved();
      }),
    [beforeLock, saver],
  );

  const failed = saveState.state === 'failed';
  useEffect(() => {
    if (!failed) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [failed]);

  const [acknowledge] = useState(() => (shown: CaseDocument) => {
    known.current = shown;
  });
  return { saver, saveState, acknowledge };
}
