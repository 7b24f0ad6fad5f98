import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { keepTyped } from '../../shared/intake/plan.ts';
import { messages } from '../../shared/messages/index.ts';
import { useApplication } from '../app/application-context.ts';
import { problemOf } from '../app/client/problem-of.ts';
import { useClient } from '../app/client-context.ts';
import { queryKeys } from '../app/query-client.ts';
import { CameraDialog } from './camera-dialog.tsx';
import { CaseLinkContext } from './case-link-context.ts';
import { chooseFiles } from './choose-files.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DropOverlay } from './drop-overlay.tsx';
import { type Intake, IntakeContext, type IntakeOptions } from './intake-context.ts';
import { checkFile, type IncomingFile } from './picture-files.ts';
import { isSettled } from './queue-item.ts';
import { QueuePanel } from './queue-panel.tsx';
import { freshTour, TourContext } from './tour-context.ts';
import { useIntakeSession } from './use-intake-session.ts';
import { useOpenKey } from './use-open-key.ts';
import { usePaste } from './use-paste.ts';
import { useWindowDrop } from './use-window-drop.ts';

/** Lets pictures come in anywhere in the window. Wraps the whole application, inside router and client. */
export function IntakeProvider({ children }: { children: ReactNode }) {
  const client = useClient();
  const session = useIntakeSession(client);
  const { queue, link, asking, items } = session;
  const { message } = App.useApp();
  const [camera, setCamera] = useState<IntakeOptions | null>(null);
  const tour = useState(freshTour);
  const [caseOnScreen, createCase] = useTargetCase();

  const receive = useCallback(
    async (files: readonly IncomingFile[], { slot }: IntakeOptions = {}) => {
      const [refused] = files.flatMap(({ problem }) => problem ?? []);
      if (caseOnScreen === null && files.every(({ problem }) => problem !== null)) {
        // Not worth a new case, but worth a word.
        if (refused) message.error(messages.app.problem(refused.message, refused.action));
        return;
      }
      const caseId = caseOnScreen ?? (await createCase());
      if (caseId !== null) queue.add(caseId, files, slot);
    },
    [queue, caseOnScreen, createCase, message],
  );

  const isOver = useWindowDrop(receive);
  usePaste(receive);

  const warm = useCallback(() => void client.recognition.warm({}).catch(() => undefined), [client]);
  const intake = useMemo<Intake>(
    () => ({
      accept: (files, options) => void receive(files.map(checkFile), options),
      openFileDialog: (options) => {
        warm();
        void chooseFiles({ multiple: options?.slot === undefined }).then((files) => {
          if (files.length > 0) void receive(files.map(checkFile), options);
        });
      },
      openCamera: (options) => {
        warm();
        setCamera(options ?? {});
      },
      read: (files) => {
        const draft = link.draft();
        if (draft !== null) queue.readAgain(draft.record.id, files);
      },
      carryOut: (plan) => {
        const draft = link.draft();
        if (draft === null) return;
        link.send({ caseId: draft.record.id, plan: () => plan, onDone: () => undefined });
      },
      busy: session.busy,
      isPending: (fileId) => items.some((item) => item.stored?.id === fileId && !isSettled(item)),
      lastRead: session.outcome,
    }),
    [receive, warm, queue, link, session.busy, session.outcome, items],
  );

  useOpenKey(intake.openFileDialog);

  return (
    <IntakeContext value={intake}>
      <CaseLinkContext value={link.attach}>
        <TourContext value={tour}>{children}</TourContext>
        {isOver && <DropOverlay isCaseOpen={caseOnScreen !== null} />}
        {camera && (
          <CameraDialog
            onUse={(file) => intake.accept([file], camera)}
            onClose={() => setCamera(null)}
            isSingle={camera.slot !== undefined}
          />
        )}
        {asking && asking.errand.caseId === caseOnScreen && (
          <ConflictDialog
            key={asking.id}
            document={asking.draft.document}
            plan={asking.plan}
            onAnswer={(answer) => session.answer(answer)}
            onKeepAll={() => session.answer(keepTyped)}
          />
        )}
        <QueuePanel session={session} />
      </CaseLinkContext>
    </IntakeContext>
  );
}

/** The case on screen, `null` where there is none, and how to begin one. */
function useTargetCase(): [string | null, () => Promise<string | null>] {
  const client = useClient();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const { settings } = useApplication();
  const [location, navigate] = useLocation();
  const caseOnScreen = /^\/cases\/([0-9a-f]{32})(\/|$)/.exec(location)?.[1] ?? null;

  const createCase = useCallback(async () => {
    try {
      const { lastPlatform: platform, lastPurpose: purpose } = settings;
      const { id } = await client.cases.create({ platform, purpose });
      void queryClient.invalidateQueries({ queryKey: queryKeys.cases });
      navigate(`/cases/${id}`);
      return id;
    } catch (error) {
      const problem = problemOf(error);
      message.error(
        `${messages.intake.notCreated}。${messages.app.problem(problem.message, problem.action)}`,
      );
      return null;
    }
  }, [client, queryClient, message, settings, navigate]);

  return [caseOnScreen, createCase];
}
