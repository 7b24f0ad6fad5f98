import { useEffect } from 'react';
import { messages } from '../../shared/messages/index.ts';

/** Names the window after what is on screen. */
export function useWindowTitle(screen: string): void {
  useEffect(() => {
    document.title = messages.app.windowTitle(screen);
    return () => {
      document.title = messages.app.name;
    };
  }, [screen]);
}
