import { useDraft } from '../editor/draft-context.ts';
import { useEditor } from '../editor/editor-context.ts';
import { useDoubts } from '../review/use-doubts.ts';
import { useIntake } from './intake-context.ts';
import { useTourProgress } from './tour-context.ts';

export interface TourStep {
  readonly key: 'read' | 'review' | 'signature' | 'letter';
  readonly isDone: boolean;
  readonly isBusy: boolean;
  readonly go: () => void;
}

/** The four steps from photos to letter, each done as soon as the case says so. */
export function useTourSteps(): TourStep[] {
  const { document, record } = useDraft();
  const { goToPart, goToField, goToReview } = useEditor();
  const { read, busy } = useIntake();
  const doubts = useDoubts();
  const { seen } = useTourProgress(record.id);

  const unread = record.files.filter(({ recognition, problem }) => recognition === null && problem === null);
  const isRead = unread.length === 0;
  const firstDoubt = doubts[0]?.path;
  return [
    { key: 'read', isDone: isRead, isBusy: busy, go: () => read(unread) },
    {
      key: 'review',
      isDone: isRead && firstDoubt === undefined,
      isBusy: false,
      go: () => {
        if (firstDoubt !== undefined) goToReview();
      },
    },
    {
      key: 'signature',
      isDone: seen.includes('signatures') && document.signatures.some(({ text }) => text.trim() !== ''),
      isBusy: false,
      go: () => (document.signatures.length === 0 ? goToPart('signatures') : goToField('signatures.0.text')),
    },
    {
      key: 'letter',
      isDone: seen.includes('authorization'),
      isBusy: false,
      go: () => goToPart('authorization'),
    },
  ];
}
