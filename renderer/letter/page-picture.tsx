import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { drawPageAcross } from './draw-page.ts';

interface PagePictureProps {
  readonly pdf: PDFDocumentProxy;
  /** Counted from 1. */
  readonly number: number;
  /** On screen, in CSS pixels. */
  readonly width: number;
  readonly label: string;
  readonly onError: (error: unknown) => void;
}

const a4 = 297 / 210;

/** One page as it prints, sharp at the screen's own resolution. The old one stays until the new is drawn. */
export function PagePicture({ pdf, number, width, label, onError }: PagePictureProps) {
  const paper = useRef<HTMLDivElement>(null);
  const [heightRatio, setHeightRatio] = useState(a4);

  useEffect(() => {
    const drawing = drawPageAcross(pdf, number, width * devicePixelRatio);
    let isOver = false;
    drawing.canvas.then(
      (canvas) => {
        if (canvas === null) return;
        setHeightRatio(canvas.height / canvas.width);
        paper.current?.replaceChildren(canvas);
      },
      // Whatever becomes of a drawing that another one replaces is no news.
      (error: unknown) => !isOver && onError(error),
    );
    return () => {
      isOver = true;
      drawing.cancel();
    };
  }, [pdf, number, width, onError]);

  return (
    <div
      ref={paper}
      role="img"
      aria-label={label}
      className="letter-paper"
      style={{ height: width * heightRatio }}
    />
  );
}
