import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

/** Under which name each answer of core is kept while it is on screen. */
export const queryKeys = {
  connection: ['connection'],
  info: ['application', 'info'],
  platforms: ['platforms'],
  packs: ['platforms', 'packs'],
  platformList: ['platforms', 'list'],
  settings: ['settings'],
  cases: ['cases'],
  caseList: (query: string, trashed: boolean) => ['cases', 'list', query, trashed],
  openCase: (id: string) => ['case', id],
  caseMessage: (id: string) => ['case', id, 'message'],
  letterForms: ['letterForms'],
  letterFormOriginal: (id: string) => ['letterForms', id, 'original'],
  vault: ['vault'],
  startReport: ['startReport'],
  backups: ['backups'],
  restorePreview: (id: string) => ['backups', id, 'preview'],
  clients: ['cases', 'clients'],
  erasurePlan: (client: string) => ['erasure', client],
  audit: ['audit'],
  versions: (id: string) => ['case', id, 'versions'],
} as const;

/**
 * Core is on this machine, so nothing here waits for a network (`networkMode`) and nothing is asked twice
 * without need. Any failure asks core for a sign of life, so that a lost connection shows at once.
 */
export function createQueryClient(): QueryClient {
  const askForLife = () => {
    if (client.getQueryState(queryKeys.info)?.status === 'success')
      void client.invalidateQueries({ queryKey: queryKeys.info });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (_error, query) => {
        if (query.queryKey[0] !== queryKeys.info[0]) askForLife();
      },
    }),
    mutationCache: new MutationCache({ onError: askForLife }),
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: 0 },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}

/** What may stay known while the data is locked: nothing in it is about a person. */
const unlockedOnly = (key: unknown) =>
  ![queryKeys.connection, queryKeys.info, queryKeys.platforms, queryKeys.settings, queryKeys.vault].some(
    ([kept]) => kept === key,
  );

/** Forgets everything that was read from the workspace. */
export function forgetWorkspace(client: QueryClient): void {
  const predicate = ({ queryKey: [first] }: { queryKey: readonly unknown[] }) => unlockedOnly(first);
  void client.cancelQueries({ predicate });
  client.removeQueries({ predicate });
  client.getMutationCache().clear();
}
