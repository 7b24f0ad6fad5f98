import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { useProblemNotification } from '../widgets/use-problem-notification.ts';
import { useClient } from './client-context.ts';
import { queryKeys } from './query-client.ts';

/** The remembered choices. A change shows at once; it is taken back when it could not be kept. */
export function useSettings(): {
  settings: Settings | undefined;
  /** False until they have been read, or could not be. */
  settled: boolean;
  change: (change: Partial<Settings>) => void;
} {
  const client = useClient();
  const queryClient = useQueryClient();
  const notifyProblem = useProblemNotification();
  const { data, isPending } = useQuery({
    queryKey: queryKeys.settings,
    queryFn: () => client.settings.read({}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { mutate } = useMutation({
    mutationFn: (change: Partial<Settings>) => client.settings.change(change),
    onMutate: (change) => {
      const before = queryClient.getQueryData<Settings>(queryKeys.settings);
      if (before) queryClient.setQueryData(queryKeys.settings, { ...before, ...change });
      return before;
    },
    onSuccess: (saved) => queryClient.setQueryData(queryKeys.settings, saved),
    onError: (error, _change, before) => {
      queryClient.setQueryData(queryKeys.settings, before);
      notifyProblem(messages.app.settingsNotSaved, error);
    },
  });
  const change = useCallback((settings: Partial<Settings>) => mutate(settings), [mutate]);
  return { settings: data, settled: !isPending, change };
}
