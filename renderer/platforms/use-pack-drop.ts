import { useEffect, useState } from 'react';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

/**
 * Receives files dropped while the screen is shown, before anything else in the window does: here they are
 * rule packs, and nobody's photos. True while some are dragged over the window.
 */
export function usePackDrop(receive: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const listen = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      window.addEventListener(
        type,
        (event) => {
          if (!carriesFiles(event)) return;
          event.preventDefault();
          event.stopImmediatePropagation();
          act(event);
        },
        { capture: true, signal: controller.signal },
      );
    listen('dragenter', () => setOver(true));
    listen('dragover', ({ dataTransfer }) => {
      if (dataTransfer) dataTransfer.dropEffect = 'copy';
    });
    listen('dragleave', (event) => {
      // Between elements the pointer goes to another one; out of the window it goes to none.
      if (event.relatedTarget === null) setOver(false);
    });
    listen('drop', ({ dataTransfer }) => {
      setOver(false);
      const files = [...(dataTransfer?.files ?? [])];
      if (files.length > 0) receive(files);
    });
    return () => controller.abort();
  }, [receive]);
  return isOver;
}
