import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { openPdf } from './pdf-document.ts';

export interface OpenedPdf {
  /** The last letter that could be opened, `null` before the first. */
  readonly pdf: PDFDocumentProxy | null;
  readonly error: unknown;
}

/** Opens a letter and keeps the one before on screen until the new one is there. */
export function usePdf(file: Blob | null): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ pdf: null, error: null });

  useEffect(() => {
    if (file === null) {
      setOpened({ pdf: null, error: null });
      return;
    }
    let isOver = false;
    openPdf(file).then(
      (pdf) => {
        if (isOver) void pdf.loadingTask.destroy();
        else setOpened({ pdf, error: null });
      },
      (error: unknown) => {
        if (!isOver) setOpened({ pdf: null, error });
      },
    );
    return () => {
      isOver = true;
    };
  }, [file]);

  // Closed only when the next one has taken its place: until then its pages are drawn anew for each width.
  useEffect(() => () => void opened.pdf?.loadingTask.destroy(), [opened]);

  return opened;
}
