import type { PDFDocumentProxy } from 'pdfjs-dist';
import { messages } from '../../shared/messages/index.ts';
import { PagePicture } from './page-picture.tsx';

const text = messages.letterPanel;

interface LetterPageProps {
  readonly pdf: PDFDocumentProxy;
  /** Counted from 1. */
  readonly number: number;
  /** On screen, in CSS pixels. */
  readonly width: number;
  readonly onError: (error: unknown) => void;
}

/** One page of the letter and which of how many it is. */
export function LetterPage({ pdf, number, width, onError }: LetterPageProps) {
  return (
    <figure className="letter-page" style={{ width }}>
      <PagePicture
        pdf={pdf}
        number={number}
        width={width}
        label={text.page(number, pdf.numPages)}
        onError={onError}
      />
      {pdf.numPages > 1 && <figcaption>{text.pageCount(number, pdf.numPages)}</figcaption>}
    </figure>
  );
}
