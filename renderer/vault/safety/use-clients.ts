import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../app/client-context.ts';
import { queryKeys } from '../../app/query-client.ts';

/** The names of all clients that have a case, in the trash or not, in the order of the alphabet. */
export function useClients() {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.clients,
    queryFn: async () => {
      const lists = await Promise.all(
        [false, true].map((trashed) => client.cases.list({ query: '', trashed })),
      );
      const names = new Set(lists.flat().map((summary) => summary.client));
      names.delete('');
      return [...names].sort((one, other) => one.localeCompare(other, 'zh-CN'));
    },
  });
}
