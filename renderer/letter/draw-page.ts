import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';

/** A page being drawn; `cancel` stops it. */
export interface Drawing {
  /** The finished canvas, `null` when it was cancelled. */
  readonly canvas: Promise<HTMLCanvasElement | null>;
  readonly cancel: () => void;
}

/** Draws a page, counted from 1, at `pixelsPerPoint`; a PDF point is 1/72 inch. */
export function drawPage(pdf: PDFDocumentProxy, number: number, pixelsPerPoint: number): Drawing {
  return draw(pdf, number, () => pixelsPerPoint);
}

/** Draws a page, counted from 1, so that it is `pixels` wide. */
export function drawPageAcross(pdf: PDFDocumentProxy, number: number, pixels: number): Drawing {
  return draw(pdf, number, (points) => pixels / points);
}

function draw(pdf: PDFDocumentProxy, number: number, scaleOf: (points: number) => number): Drawing {
  let task: RenderTask | null = null;
  let isCancelled = false;

  const finish = async () => {
    const page = await pdf.getPage(number);
    if (isCancelled) return null;
    const viewport = page.getViewport({ scale: scaleOf(page.getViewport({ scale: 1 }).width) });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    task = page.render({ canvas, viewport });
    try {
      await task.promise;
    } catch (error) {
      if (isCancelled) return null;
      throw error;
    }
    return canvas;
  };

  return {
    canvas: finish(),
    cancel: () => {
      isCancelled = true;
      task?.cancel();
    },
  };
}
