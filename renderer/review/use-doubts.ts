import { useMemo } from 'react';
import { type DoubtfulValue, doubtfulValues } from '../../shared/intake/reading.ts';
import { useDraft } from '../editor/draft-context.ts';

/** Every value of the open case that somebody should look at, in the order of the fields. */
export function useDoubts(): DoubtfulValue[] {
  const { document, record } = useDraft();
  return useMemo(() => doubtfulValues(document, record.files), [document, record.files]);
}
