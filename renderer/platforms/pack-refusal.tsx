import { Alert } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import { problemOf } from '../app/client/problem-of.ts';
import type { PackChange } from './use-pack-change.ts';

const text = messages.platformRules.import;

/** Why a pack cannot be taken: the file, the place in it, and what to do. */
export function PackRefusal({ change }: { change: PackChange }) {
  if (change.refusal === null) return null;
  const { message, action } = problemOf(change.refusal);
  return (
    <Alert
      className="pack-refusal"
      type="error"
      showIcon
      closable
      title={text.refused}
      description={
        <>
          <p>{message}</p>
          <p>
            {action}
            {text.nothingChanged}
          </p>
        </>
      }
      onClose={change.forgetRefusal}
    />
  );
}
