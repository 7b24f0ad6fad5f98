import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { AppClient } from '../../shared/contract/contract.ts';
import { messages } from '../../shared/messages/index.ts';
import type { RefusalListener } from './client/refusals.ts';
import { ClientContext } from './client-context.ts';
import { queryKeys } from './query-client.ts';
import { StartFailure } from './start-failure.tsx';
import { StartSkeleton } from './start-skeleton.tsx';

interface ConnectionProps {
  readonly connect: (onRefusal: RefusalListener) => Promise<AppClient>;
  readonly children: ReactNode;
}

/** Reaches core before anything else is shown. */
export function Connection({ connect, children }: ConnectionProps) {
  const queryClient = useQueryClient();
  // Whichever call it was: what stands in its way is shown by asking how the vault is.
  const onRefusal: RefusalListener = ({ code }) => {
    if (code === 'vault-locked') void queryClient.invalidateQueries({ queryKey: queryKeys.vault });
  };
  const connection = useQuery({
    queryKey: queryKeys.connection,
    // A client answers every property, `then` and `toJSON` too, so it travels in a box.
    queryFn: async () => ({ client: await connect(onRefusal) }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  if (connection.data) return <ClientContext value={connection.data.client}>{children}</ClientContext>;
  if (connection.error === null) return <StartSkeleton />;
  return (
    <StartFailure error={connection.error}>
      <Button type="primary" loading={connection.isFetching} onClick={() => void connection.refetch()}>
        {messages.app.startFailed.retry}
      </Button>
    </StartFailure>
  );
}
