import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { problemOf } from '../app/client/problem-of.ts';
import type { PackChange } from './use-pack-change.ts';

const text = messages.platformRules.import;

/** Why a pack cannot be taken: the file, the place in it, and what to do. */
export function PackRefusal({ change }: { change: PackChange }) {
  const place = useRef<HTMLDivElement>(null);
  const { refusal } = change;
  // A file may be dropped far below the place where this is said.
  useEffect(() => {
    if (refusal !== null) place.current?.scrollIntoView({ block: 'center' });
  }, [refusal]);
  if (refusal === null) return null;
  const { message, action } = problemOf(refusal);
  return (
    <div ref={place} className="pack-refusal">
      <Alert
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
    </div>
  );
}
