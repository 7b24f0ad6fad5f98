import type { ReactNode } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { problemOf } from './client/problem-of.ts';
import { ScreenMessage } from './screen-message.tsx';

/** Why the application could not be opened, and what to do. */
export function StartFailure({ error, children }: { error: unknown; children: ReactNode }) {
  const problem = problemOf(error);
  return (
    <ScreenMessage title={messages.app.startFailed.title} tone="error">
      <p>{problem.message}</p>
      <p>{problem.action}</p>
      <p className="quiet">{messages.app.startFailed.hint}</p>
      {children}
    </ScreenMessage>
  );
}
