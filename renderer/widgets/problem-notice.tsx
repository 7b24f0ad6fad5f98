import { Alert, Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import { problemOf } from '../app/client/problem-of.ts';

interface ProblemNoticeProps {
  readonly title: string;
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What could not be done, why, and what to do, in the place where the result would have been. */
export function ProblemNotice({ title, error, onRetry }: ProblemNoticeProps) {
  const problem = problemOf(error);
  return (
    <Alert
      type="error"
      showIcon
      title={title}
      description={messages.app.problem(problem.message, problem.action)}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {messages.app.retry}
          </Button>
        )
      }
    />
  );
}
