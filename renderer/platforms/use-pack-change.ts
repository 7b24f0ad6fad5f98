import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { createElement, useCallback, useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { PackExamination, PackKey } from '../../shared/model/platform-rules.ts';
import { useClient } from '../app/client-context.ts';
import { queryKeys } from '../app/query-client.ts';
import { UndoToast } from '../widgets/undo-toast.tsx';
import { useProblemNotification } from '../widgets/use-problem-notification.ts';

const text = messages.platformRules;

/** A pack a person thinks of putting in force: a file, or one that is kept. */
export type Proposal =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'kept'; readonly platform: string; readonly key: PackKey };

export interface Question {
  readonly proposal: Proposal;
  readonly examination: PackExamination;
}

/** Larger than any pack may be by far: what is larger is not even sent. */
const largestSent = 8 * 1024 * 1024;

/** Changes the rules: first shows what would change, then does it, with a way back. */
export function usePackChange() {
  const client = useClient();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const notifyProblem = useProblemNotification();
  const [question, setQuestion] = useState<Question | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  const propose = useCallback(
    async (proposal: Proposal) => {
      setRefusal(null);
      setBusy(true);
      try {
        const examination =
          proposal.kind === 'file'
            ? await client.platforms.examine({ file: sendable(proposal.file) })
            : await client.platforms.compare({ platform: proposal.platform, key: proposal.key });
        setQuestion({ proposal, examination });
      } catch (error) {
        setRefusal(error);
      } finally {
        setBusy(false);
      }
    },
    [client],
  );

  const carryOut = useCallback(async () => {
    if (question === null) return;
    const { proposal, examination } = question;
    const refresh = () => queryClient.invalidateQueries({ queryKey: queryKeys.platforms });
    const undo = async (platform: string, key: PackKey, toast: string) => {
      message.destroy(toast);
      try {
        await client.platforms.restore({ platform, key });
        await refresh();
        message.success(text.undone(examination.name));
      } catch (error) {
        notifyProblem(text.import.notTaken, error);
      }
    };
    setBusy(true);
    try {
      const { id, before } =
        proposal.kind === 'file'
          ? await client.platforms.take({ file: proposal.file })
          : await client.platforms.restore({ platform: proposal.platform, key: proposal.key });
      setQuestion(null);
      await refresh();
      const toast = `rules-${id}`;
      message.success({
        key: toast,
        duration: 10,
        content: createElement(UndoToast, {
          text: doneText(question),
          onUndo: () => void undo(id, before ?? 'shipped', toast),
        }),
      });
    } catch (error) {
      setQuestion(null);
      notifyProblem(text.import.notTaken, error);
    } finally {
      setBusy(false);
    }
  }, [client, message, notifyProblem, queryClient, question]);

  return {
    question,
    /** Why the last proposal cannot be taken. */
    refusal,
    isBusy,
    propose: useCallback((proposal: Proposal) => void propose(proposal), [propose]),
    carryOut: () => void carryOut(),
    giveUp: () => setQuestion(null),
    forgetRefusal: () => setRefusal(null),
  };
}

export type PackChange = ReturnType<typeof usePackChange>;

function doneText({ proposal, examination: { name, after } }: Question): string {
  if (after === null) return text.removed(name);
  return proposal.kind === 'file' ? text.taken(name) : text.restored(name, after.asOf);
}

/** A file beyond all measure is cut: core refuses it as too large, and nobody waits for its upload. */
function sendable(file: File): File {
  return file.size <= largestSent ? file : new File([file.slice(0, largestSent)], file.name);
}
