import { useMemo } from 'react';
import { useDraft } from '../editor/draft-context.ts';
import { type ReviewItem, reviewItems } from './review-item.ts';

/** Every value of the open case that pictures speak of, in the order of the fields. */
export function useReviewItems(): readonly ReviewItem[] {
  const { document, record } = useDraft();
  return useMemo(() => reviewItems(document, record.files), [document, record.files]);
}
