import { App } from 'antd';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { confirmationKey, type Reading } from '../../shared/intake/reading.ts';
import { messages } from '../../shared/messages/index.ts';
import { problemOf } from '../app/client/problem-of.ts';
import { useClient } from '../app/client-context.ts';
import { useDraft } from '../editor/draft-context.ts';

/** Notes with the pictures that readings were looked at, or takes that back. */
export type Confirm = (readings: readonly Reading[], isConfirmed: boolean) => void;

/**
 * Shown at once, kept in the order it was said, and shown as it was before when it could not be kept. What
 * core answers is taken over only when nothing newer is on its way to it.
 */
export function useConfirm(): Confirm {
  const client = useClient();
  const { record, setFile } = useDraft();
  const { message } = App.useApp();
  const files = useRef(record.files);
  useLayoutEffect(() => {
    files.current = record.files;
  }, [record.files]);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const pending = useRef(new Map<string, number>());

  return useCallback(
    (readings, isConfirmed) => {
      const mark = (fileId: string, keys: readonly string[], isNow: boolean) => {
        const file = files.current.find(({ id }) => id === fileId);
        if (!file) return;
        const others = file.confirmed.filter((key) => !keys.includes(key));
        const changed = { ...file, confirmed: isNow ? [...others, ...keys] : others };
        files.current = files.current.map((one) => (one.id === fileId ? changed : one));
        setFile(fileId, changed);
      };
      const count = (fileId: string, by: 1 | -1) => {
        const now = (pending.current.get(fileId) ?? 0) + by;
        pending.current.set(fileId, now);
        return now;
      };
      for (const [fileId, said] of Map.groupBy(readings, (reading) => reading.fileId)) {
        const fields = [...new Set(said.map(confirmationKey))];
        mark(fileId, fields, isConfirmed);
        count(fileId, 1);
        const keep = async () => {
          try {
            const kept = await client.files.confirm({ fileId, fields, confirmed: isConfirmed });
            if (count(fileId, -1) === 0) setFile(fileId, kept);
          } catch (error) {
            count(fileId, -1);
            mark(fileId, fields, !isConfirmed);
            const { message: what, action } = problemOf(error);
            message.error(`${messages.review.doubts.notConfirmed}。${messages.app.problem(what, action)}`);
          }
        };
        last.current = last.current.then(keep, keep);
      }
    },
    [client, setFile, message],
  );
}
