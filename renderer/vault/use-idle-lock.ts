import { useEffect } from 'react';
import { useClient } from '../app/client-context.ts';
import { createIdleWatch } from './idle-watch.ts';

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const lookEvery = 5_000;

/**
 * Locks when nobody has used this window or another of the application for `minutes`; 0 never does. While somebody
 * does, core is told so, at most once a minute. A computer that slept counts the time it slept. `lock` answers whether
 * it locked.
 */
export function useIdleLock(minutes: number, lock: () => Promise<boolean>): void {
  const client = useClient();
  useEffect(() => {
    if (minutes === 0) return;
    const windows = new BroadcastChannel('beituo-use');
    const watch = createIdleWatch({
      limit: minutes * 60_000,
      onUse: () => {
        windows.postMessage(null);
        void client.vault.keepAwake({}).catch(() => undefined);
      },
      onIdle: lock,
    });
    const used = () => watch.used(Date.now());
    const look = () => watch.look(Date.now());
    for (const sign of signs) addEventListener(sign, used, { passive: true, capture: true });
    windows.addEventListener('message', () => watch.usedElsewhere(Date.now()));
    document.addEventListener('visibilitychange', look);
    const timer = setInterval(look, lookEvery);
    return () => {
      for (const sign of signs) removeEventListener(sign, used, { capture: true });
      windows.close();
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    };
  }, [minutes, lock, client]);
}
