import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { type Settings, settingsSchema } from '../../shared/model/settings.ts';
import { Appearance } from './appearance.tsx';
import { type Application, ApplicationContext } from './application-context.ts';
import { useClient } from './client-context.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { queryKeys } from './query-client.ts';
import { StartFailure } from './start-failure.tsx';
import { StartSkeleton } from './start-skeleton.tsx';
import { useSettings } from './use-settings.ts';

const signOfLifeEvery = 30_000;
const retryEvery = 2_000;
const defaults: Settings = settingsSchema.parse({});

/** Fetches what every screen needs; shows why when that fails, and later when core stops answering. */
export function Startup({ children }: { children: ReactNode }) {
  const client = useClient();
  const queryClient = useQueryClient();
  const info = useQuery({
    queryKey: queryKeys.info,
    queryFn: () => client.application.info({}),
    refetchInterval: (query) => (query.state.status === 'error' ? retryEvery : signOfLifeEvery),
    refetchIntervalInBackground: true,
  });
  const packs = useQuery({
    queryKey: queryKeys.packs,
    queryFn: () => client.platforms.packs({}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { settings, settled, change } = useSettings();

  const application = useMemo<Application | null>(
    () =>
      info.data === undefined || packs.data === undefined || !settled
        ? null
        : { ...info.data, packs: packs.data, settings: settings ?? defaults, changeSettings: change },
    [info.data, packs.data, settings, settled, change],
  );

  if (application !== null) {
    return (
      <ApplicationContext value={application}>
        <Appearance settings={application.settings}>
          {info.isError && <ConnectionBanner onRetry={() => void info.refetch()} />}
          {children}
        </Appearance>
      </ApplicationContext>
    );
  }
  const failure = info.error ?? packs.error;
  if (failure === null) return <StartSkeleton />;
  return (
    <StartFailure error={failure}>
      <Button type="primary" onClick={() => void queryClient.refetchQueries()}>
        {messages.app.startFailed.retry}
      </Button>
    </StartFailure>
  );
}
