import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { drawPage } from './draw-page.ts';

const text = messages.letterPanel;

interface LetterPageProps {
  readonly pdf: PDFDocumentProxy;
  /** Counted from 1. */
  readonly number: number;
  /** On screen, in CSS pixels. */
  readonly width: number;
  readonly onError: (error: unknown) => void;
}

const a4 = { width: 595.28, height: 841.89 };

/** One page as it prints, sharp at the screen's own resolution. The old one stays until the new is drawn. */
export function LetterPage({ pdf, number, width, onError }: LetterPageProps) {
  const paper = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const drawing = drawPage(pdf, number, (width * devicePixelRatio) / a4.width);
    drawing.canvas.then((canvas) => {
      if (canvas !== null) paper.current?.replaceChildren(canvas);
    }, onError);
    return drawing.cancel;
  }, [pdf, number, width, onError]);

  return (
    <figure className="letter-page" style={{ width }}>
      <div
        ref={paper}
        role="img"
        aria-label={text.page(number, pdf.numPages)}
        className="letter-paper"
        style={{ height: (width * a4.height) / a4.width }}
      />
      {pdf.numPages > 1 && <figcaption>{text.pageCount(number, pdf.numPages)}</figcaption>}
    </figure>
  );
}
