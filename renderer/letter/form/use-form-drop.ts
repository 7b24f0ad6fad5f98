import { type RefObject, useEffect, useState } from 'react';

/** Whether something is dragged that may be a template: a file, but no photo. */
function carriesTemplate({ dataTransfer }: DragEvent): boolean {
  const files = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  return files.length > 0 && files.every(({ type }) => !type.startsWith('image/'));
}

/**
 * Receives files dropped over one part of the screen, before the window takes them for photos. True while
 * some are dragged over that part.
 */
export function useFormDrop(
  area: RefObject<HTMLElement | null>,
  receive: (files: readonly File[]) => void,
): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const listen = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      window.addEventListener(
        type,
        (event) => {
          const isHere = event.target instanceof Node && area.current?.contains(event.target) === true;
          if (!isHere || !carriesTemplate(event)) {
            if (type === 'dragenter') setOver(false);
            return;
          }
          event.preventDefault();
          event.stopImmediatePropagation();
          act(event);
        },
        { capture: true, signal: controller.signal },
      );
    // To the rest of the window, what is dragged has left.
    const takeOver = () => window.dispatchEvent(new DragEvent('dragleave'));
    listen('dragenter', () => {
      takeOver();
      setOver(true);
    });
    listen('dragover', ({ dataTransfer }) => {
      if (dataTransfer) dataTransfer.dropEffect = 'copy';
    });
    listen('dragleave', ({ relatedTarget }) => {
      if (relatedTarget === null) setOver(false);
    });
    listen('drop', ({ dataTransfer }) => {
      takeOver();
      setOver(false);
      const files = [...(dataTransfer?.files ?? [])];
      if (files.length > 0) receive(files);
    });
    return () => controller.abort();
  }, [area, receive]);
  return isOver;
}
