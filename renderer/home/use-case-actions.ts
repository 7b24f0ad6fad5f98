import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { createElement, useMemo } from 'react';
import { useLocation } from 'wouter';
import { messages } from '../../shared/messages/index.ts';
import type { Purpose } from '../../shared/model/case-document.ts';
import type { CaseSummary } from '../../shared/model/case-record.ts';
import { maximumFileBytes } from '../../shared/model/file-size.ts';
import { ProblemError } from '../../shared/model/problem.ts';
import { useClient } from '../app/client-context.ts';
import { queryKeys } from '../app/query-client.ts';
import { UndoToast } from '../widgets/undo-toast.tsx';
import { useProblemNotification } from '../widgets/use-problem-notification.ts';
import { shortCaseTitle } from './case-title.ts';

const text = messages.home;

const undoKey = (id: string) => `trashed-${id}`;

/** Each answers whether it was done and never rejects: a failure is shown to the person. */
export interface CaseActions {
  readonly create: (platform: string, purpose: Purpose) => Promise<boolean>;
  readonly createExample: () => Promise<boolean>;
  readonly removeExamples: () => Promise<boolean>;
  readonly importFile: (file: File) => Promise<boolean>;
  readonly duplicate: (id: string) => Promise<boolean>;
  readonly trash: (summary: Pick<CaseSummary, 'id' | 'title' | 'organizationName'>) => Promise<boolean>;
  readonly restore: (summary: CaseSummary) => Promise<boolean>;
  readonly erase: (summary: CaseSummary) => Promise<boolean>;
}

/** What can be done with whole cases. */
export function useCaseActions(): CaseActions {
  const client = useClient();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const notifyProblem = useProblemNotification();
  const [, navigate] = useLocation();

  return useMemo(() => {
    const attempt = async (title: string, work: () => Promise<void>): Promise<boolean> => {
      try {
        await work();
        return true;
      } catch (error) {
        notifyProblem(title, error);
        return false;
      } finally {
        await queryClient.invalidateQueries({ queryKey: queryKeys.cases });
      }
    };
    const open = (id: string) => navigate(`/cases/${id}`);
    return {
      create: (platform, purpose) =>
        attempt(text.newCase.failed, async () => {
          open((await client.cases.create({ platform, purpose })).id);
          // The choice is kept as a convenience for the next time; the case exists either way.
          await client.settings
            .change({ lastPlatform: platform, lastPurpose: purpose })
            .catch(() => undefined);
          await queryClient.invalidateQueries({ queryKey: queryKeys.settings });
        }),
      createExample: () =>
        attempt(text.start.exampleFailed, async () => open((await client.cases.createExample({})).id)),
      removeExamples: () =>
        attempt(text.failed, async () => {
          const { removed } = await client.cases.removeExamples({});
          message.success(text.examplesRemoved(removed));
        }),
      importFile: (file) =>
        attempt(text.notImported, async () => {
          // Said here: a transport breaks off an upload of this size before anyone can say why.
          if (file.size > maximumFileBytes) {
            const { fileTooLarge } = messages.problems;
            throw new ProblemError({ code: 'file-too-large', ...fileTooLarge, file: file.name });
          }
          open((await client.cases.importDocument({ file })).id);
          message.success(text.imported);
        }),
      duplicate: (id) =>
        attempt(text.failed, async () => {
          await client.cases.duplicate({ id });
          message.success(text.duplicated);
        }),
      trash: (summary) =>
        attempt(text.failed, async () => {
          await client.cases.trash({ id: summary.id });
          const key = undoKey(summary.id);
          const undo = () => {
            message.destroy(key);
            void attempt(text.failed, async () => {
              await client.cases.restore({ id: summary.id });
            });
          };
          message.open({
            key,
            type: 'success',
            duration: 8,
            content: createElement(UndoToast, {
              text: text.movedToTrash(shortCaseTitle(summary)),
              onUndo: undo,
            }),
          });
        }),
      restore: (summary) =>
        attempt(text.failed, async () => {
          await client.cases.restore({ id: summary.id });
          message.destroy(undoKey(summary.id));
          message.success(text.trash.restored(shortCaseTitle(summary)));
        }),
      erase: (summary) =>
        attempt(text.failed, async () => {
          await client.cases.erase({ id: summary.id });
          message.destroy(undoKey(summary.id));
          message.success(text.trash.erased(shortCaseTitle(summary)));
        }),
    };
  }, [client, queryClient, message, notifyProblem, navigate]);
}
