import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import { type TaskPart, taskParts } from '../../shared/rules/progress.ts';
import { useClient } from '../app/client-context.ts';
import { queryKeys } from '../app/query-client.ts';
import { PackageProvider } from '../export/package-provider.tsx';
import { IntakeCase } from '../intake/intake-case.tsx';
import { refusedAddress } from '../refusal/refusal-address.ts';
import { RefusalProvider } from '../refusal/refusal-provider.tsx';
import { scanAddress } from '../scan/scan-address.ts';
import { ScanProvider } from '../scan/scan-provider.tsx';
import { ProblemNotice } from '../widgets/problem-notice.tsx';
import { DraftProvider } from './draft/draft-provider.tsx';
import type { SideScreen } from './editor-context.ts';
import { EditorProvider } from './editor-provider.tsx';
import { EditorScreen } from './editor-screen.tsx';
import { reviewAddress } from './review-address.ts';
import './editor.css';
import './fields/fields.css';
import './parts/parts.css';

const text = messages.editor;

/** Opens one case for editing. An unknown part opens the first. */
export function Editor({ id, part }: { id: string; part: string | undefined }) {
  const client = useClient();
  const opened = useQuery({
    queryKey: queryKeys.openCase(id),
    queryFn: () => client.cases.open({ id }),
    // The draft on screen is the truth from here on: never fetched again under it, and forgotten with it.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const sideScreen = sideScreenAt(part);
  if (opened.data) {
    return (
      <DraftProvider opened={opened.data}>
        <IntakeCase />
        <EditorProvider part={sideScreen === null ? partAt(part) : null} sideScreen={sideScreen}>
          <RefusalProvider>
            <PackageProvider>
              <ScanProvider>
                <EditorScreen />
              </ScanProvider>
            </PackageProvider>
          </RefusalProvider>
        </EditorProvider>
      </DraftProvider>
    );
  }
  return (
    <main className="editor-opening">
      {opened.error === null ? (
        <div role="status" aria-label={text.loading}>
          <Skeleton active paragraph={{ rows: 8 }} />
        </div>
      ) : (
        <>
          <ProblemNotice title={text.openFailed} error={opened.error} onRetry={() => void opened.refetch()} />
          <Button href="#/">{text.backHome}</Button>
        </>
      )}
    </main>
  );
}

const sideScreens: Readonly<Record<string, SideScreen>> = {
  [reviewAddress]: 'review',
  [refusedAddress]: 'refusal',
  [scanAddress]: 'scan',
};

const sideScreenAt = (part = ''): SideScreen | null => sideScreens[part] ?? null;

const partAt = (part: string | undefined): TaskPart =>
  taskParts.find((candidate) => candidate === part) ?? 'platform';
