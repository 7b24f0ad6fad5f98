import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { FormPlace, LetterForm } from '../../../shared/model/letter-form.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { useClient } from '../../app/client-context.ts';
import { queryKeys } from '../../app/query-client.ts';
import { useProblemNotification } from '../../widgets/use-problem-notification.ts';

const text = messages.letterFormScreen;

/** Platforms' own letters that were imported, and what can be done with them. Failures are shown. */
export interface LetterForms {
  /** The one a platform's letter is made from; `null` for none, `undefined` until it is known. */
  readonly inUse: LetterForm | null | undefined;
  /** All others. */
  readonly others: readonly LetterForm[];
  readonly error: unknown;
  readonly retry: () => void;
  readonly add: (file: File) => Promise<void>;
  /** @param id `null` composes the letter again */
  readonly use: (id: string | null) => Promise<void>;
  /** Rejects when the places could not be kept. */
  readonly mark: (id: string, places: readonly FormPlace[]) => Promise<void>;
  readonly remove: (form: LetterForm) => Promise<void>;
}

export function useLetterForms(pack: RulePack | undefined): LetterForms {
  const client = useClient();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const notifyProblem = useProblemNotification();
  const listed = useQuery({
    queryKey: queryKeys.letterForms,
    queryFn: () => client.letterForms.list({}),
  });
  const forms = listed.data;
  const platform = pack?.id ?? '';
  const uses = (form: LetterForm) => form.platforms.includes(platform);
  const refresh = () => queryClient.invalidateQueries({ queryKey: queryKeys.letterForms, exact: true });

  const attempt = async (title: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      notifyProblem(title, error);
    } finally {
      await refresh();
    }
  };

  const mark = useCallback(
    async (id: string, places: readonly FormPlace[]) => {
      const changed = await client.letterForms.mark({ id, places: [...places] });
      queryClient.setQueryData<LetterForm[]>(queryKeys.letterForms, (before) =>
        before?.map((form) => (form.id === id ? changed : form)),
      );
    },
    [client, queryClient],
  );

  return {
    inUse: forms === undefined && !listed.isError ? undefined : (forms?.find(uses) ?? null),
    others: forms?.filter((form) => !uses(form)) ?? [],
    error: listed.error,
    retry: () => void listed.refetch(),
    add: (file) =>
      attempt(text.notImported, async () => {
        const { name, places } = await client.letterForms.add({ file, platform });
        message.success(
          places.length > 0 ? text.known(name, places.length) : text.imported(name, pack?.name ?? ''),
        );
      }),
    use: (id) =>
      attempt(text.notChanged, async () => {
        await client.letterForms.use({ platform, id });
        if (id === null) message.success(text.composed);
      }),
    mark,
    remove: ({ id, name }) =>
      attempt(text.notRemoved, async () => {
        await client.letterForms.remove({ id });
        message.success(text.removed(name));
      }),
  };
}
