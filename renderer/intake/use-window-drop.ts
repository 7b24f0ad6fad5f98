import { useEffect, useState } from 'react';
import { droppedFiles, type IncomingFile } from './picture-files.ts';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

/** Receives files dropped anywhere in the window. True while some are dragged over it. */
export function useWindowDrop(receive: (files: IncomingFile[]) => void): boolean {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (carriesFiles(event)) setOver(true);
    };
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const leave = (event: DragEvent) => {
      // Between elements the pointer goes to another one; out of the window it goes to none.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!carriesFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      const files = droppedFiles(event.dataTransfer);
      if (files.length > 0) receive(files);
    };
    const giveUp = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOver(false);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('keydown', giveUp);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('keydown', giveUp);
    };
  }, [receive]);

  return isOver;
}
