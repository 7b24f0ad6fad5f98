import { useEffect } from 'react';
import { acceptsTyping } from '../widgets/accepts-typing.ts';
import { checkFile, type IncomingFile } from './picture-files.ts';

/** Receives pictures and files pasted anywhere, but leaves text pasted into a field to the field. */
export function usePaste(receive: (files: IncomingFile[]) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { clipboardData } = event;
      if (clipboardData === null || clipboardData.files.length === 0) return;
      if (acceptsTyping(event.target) && clipboardData.types.includes('text/plain')) return;
      event.preventDefault();
      receive([...clipboardData.files].map(checkFile));
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [receive]);
}
