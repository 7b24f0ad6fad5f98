import { createContext, useContext } from 'react';
import type { TaskPart } from '../../shared/rules/progress.ts';

/** How far a newcomer has come in the example; kept while the window is open. */
export interface TourProgress {
  readonly caseId: string;
  readonly seen: readonly TaskPart[];
  readonly isDismissed: boolean;
}

export const freshTour: TourProgress = { caseId: '', seen: [], isDismissed: false };

export const TourContext = createContext<readonly [TourProgress, (progress: TourProgress) => void]>([
  freshTour,
  () => undefined,
]);

/** The progress in one example case, and how to note more. */
export function useTourProgress(caseId: string) {
  const [progress, setProgress] = useContext(TourContext);
  const own = progress.caseId === caseId ? progress : { ...freshTour, caseId };
  return { ...own, note: (more: Partial<TourProgress>) => setProgress({ ...own, ...more }) };
}
