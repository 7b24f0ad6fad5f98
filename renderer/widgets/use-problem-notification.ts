import { App } from 'antd';
import { useCallback } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { problemOf } from '../app/client/problem-of.ts';

/** Tells the person what could not be done (`title`), why, and what to do about it. */
export function useProblemNotification(): (title: string, error: unknown) => void {
  const { notification } = App.useApp();
  return useCallback(
    (title, error) => {
      const problem = problemOf(error);
      notification.error({ title, description: messages.app.problem(problem.message, problem.action) });
    },
    [notification],
  );
}
