import { Alert } from 'antd';
import { messages } from '../../../shared/messages/index.ts';
import type { Problem } from '../../../shared/model/problem.ts';

/** Why a form was refused, above its buttons. */
export function ProblemText({ title, problem }: { title: string; problem: Problem }) {
  return (
    <Alert
      type="error"
      showIcon
      title={title}
      description={messages.app.problem(problem.message, problem.action)}
    />
  );
}
