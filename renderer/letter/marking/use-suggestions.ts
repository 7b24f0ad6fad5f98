import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useMemo, useState } from 'react';
import { suggestPlaces } from '../../../shared/letter-form/suggest-places.ts';
import type { FormPlace } from '../../../shared/model/letter-form.ts';
import type { Box } from '../../../shared/model/recognition.ts';
import type { MarkedPlace } from './marking-history.ts';
import { pageText } from './page-text.ts';

export type SuggestedPlace = Extract<FormPlace, { kind: 'mark' }>;

export interface Suggestions {
  /** Those that no place lies over yet. */
  readonly open: readonly SuggestedPlace[];
  /** Proposes no more while this view is open. */
  readonly dismiss: () => void;
}

/**
 * Where the template's own text asks for values. A template whose text cannot be read, such as a scan, has none: that
 * is no failure.
 *
 * @param original the template without what is filled in
 */
export function useSuggestions(
  original: PDFDocumentProxy | null,
  places: readonly MarkedPlace[],
): Suggestions {
  const [found, setFound] = useState<readonly SuggestedPlace[]>([]);
  const [isDismissed, setDismissed] = useState(false);

  useEffect(() => {
    if (original === null) return;
    let isOver = false;
    const look = async () => {
      const suggested: SuggestedPlace[] = [];
      for (let page = 0; page < original.numPages; page += 1) {
        if (isOver) return;
        suggested.push(...suggestPlaces(page, await pageText(original, page)));
      }
      if (!isOver) setFound(suggested);
    };
    look().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [original]);

  const open = useMemo(
    () =>
      isDismissed
        ? []
        : found.filter(
            ({ page, box }) =>
              !places.some(
                ({ place }) => place.kind === 'mark' && place.page === page && meet(place.box, box),
              ),
          ),
    [found, isDismissed, places],
  );
  return { open, dismiss: () => setDismissed(true) };
}

function meet([x1, y1, width1, height1]: Box, [x2, y2, width2, height2]: Box): boolean {
  return x1 < x2 + width2 && x2 < x1 + width1 && y1 < y2 + height2 && y2 < y1 + height1;
}
