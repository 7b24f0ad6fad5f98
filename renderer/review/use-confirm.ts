import { App } from 'antd';
import { useCallback } from 'react';
import { confirmationKey, type DoubtfulValue } from '../../shared/intake/reading.ts';
import { messages } from '../../shared/messages/index.ts';
import { problemOf } from '../app/client/problem-of.ts';
import { useClient } from '../app/client-context.ts';
import { useDraft } from '../editor/draft-context.ts';

/**
 * Settles a doubt with the value a person has chosen: writes it into the case where it differs, and notes
 * with the pictures that it was looked at. Shown at once; taken back when it could not be kept.
 */
export function useConfirm(): (doubt: DoubtfulValue, value: string) => Promise<void> {
  const client = useClient();
  const { record, change, setFile } = useDraft();
  const { message } = App.useApp();
  const { files } = record;

  return useCallback(
    async (doubt, value) => {
      if (value !== doubt.value) change({ path: doubt.path, value });
      for (const [fileId, readings] of Map.groupBy(doubt.confirms, (reading) => reading.fileId)) {
        const file = files.find(({ id }) => id === fileId);
        if (!file) continue;
        const fields = readings.map(confirmationKey);
        setFile(fileId, { ...file, confirmed: [...new Set([...file.confirmed, ...fields])] });
        try {
          setFile(fileId, await client.files.confirm({ fileId, fields }));
        } catch (error) {
          setFile(fileId, file);
          const problem = problemOf(error);
          message.error(
            `${messages.review.doubts.notConfirmed}。${messages.app.problem(problem.message, problem.action)}`,
          );
        }
      }
    },
    [client, files, change, setFile, message],
  );
}
