import { App } from 'antd';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { confirmationKey, type Reading } from '../../shared/intake/reading.ts';
import { settled, unsettled } from '../../shared/intake/settle.ts';
import { messages } from '../../shared/messages/index.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import { problemOf } from '../app/client/problem-of.ts';
import { useClient } from '../app/client-context.ts';
import { useDraft } from '../editor/draft-context.ts';

/** Notes with the pictures that readings were looked at and what they were found to say; `null` takes that back. */
export type Confirm = (readings: readonly Reading[], value: string | null) => void;

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
    (readings, value) => {
      const show = (changed: StoredFile) => {
        files.current = files.current.map((one) => (one.id === changed.id ? changed : one));
        setFile(changed.id, changed);
      };
      const mark = (fileId: string, keys: readonly string[], said: string | null | undefined) => {
        const file = files.current.find(({ id }) => id === fileId);
        if (file) show(said === null ? unsettled(file, keys) : settled(file, keys, said));
      };
      const count = (fileId: string, by: 1 | -1) => {
        const now = (pending.current.get(fileId) ?? 0) + by;
        pending.current.set(fileId, now);
        return now;
      };
      for (const [fileId, said] of Map.groupBy(readings, (reading) => reading.fileId)) {
        const fields = [...new Set(said.map(confirmationKey))];
        const earlier = value === null ? settledBefore(files.current, fileId, fields) : null;
        mark(fileId, fields, value);
        count(fileId, 1);
        const keep = async () => {
          try {
            const kept = await client.files.confirm({
              fileId,
              fields,
              ...(value === null ? { confirmed: false } : { value }),
            });
            if (count(fileId, -1) === 0) setFile(fileId, kept);
          } catch (error) {
            count(fileId, -1);
            mark(fileId, fields, earlier);
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

/** What fields settled together were found to say; `undefined` where that was not told. */
function settledBefore(
  files: readonly StoredFile[],
  fileId: string,
  [field = '']: readonly string[],
): string | undefined {
  return files.find(({ id }) => id === fileId)?.settled?.[field];
}
