import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useLayoutEffect, useRef, useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { LetterPage } from './letter-page.tsx';

interface LetterPagesProps {
  readonly pdf: PDFDocumentProxy;
  /** 1 fits the width. */
  readonly zoom: number;
  readonly onError: (error: unknown) => void;
}

const margin = 24;

/** All pages of the letter, one below the other, on the desk. */
export function LetterPages({ pdf, zoom, onError }: LetterPagesProps) {
  const desk = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);

  useLayoutEffect(() => {
    const element = desk.current;
    if (element === null) return;
    // What scrolls and holds nothing to press takes the focus itself, so that keys can scroll it.
    element.tabIndex = 0;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const width = Math.round((room - 2 * margin) * zoom);
  return (
    <section ref={desk} className="letter-desk" aria-label={messages.letterPanel.pages}>
      {width > 0 &&
        pageNumbers(pdf).map((number) => (
          <LetterPage key={number} pdf={pdf} number={number} width={width} onError={onError} />
        ))}
    </section>
  );
}

const pageNumbers = ({ numPages }: PDFDocumentProxy) =>
  Array.from({ length: numPages }, (_, index) => index + 1);
