import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../app/client-context.ts';
import { queryKeys } from '../../app/query-client.ts';

/** What was found when the data was opened, and how the last automatic backup went. */
export function useStartReport() {
  const client = useClient();
  return useQuery({ queryKey: queryKeys.startReport, queryFn: () => client.vault.report({}) });
}
