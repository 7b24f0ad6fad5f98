import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { protectionAddress } from './safety-address.ts';

/** Ctrl+Shift+L locks; without a passphrase it leads to where one is set. */
export function useLockKey(canLock: boolean, lock: () => Promise<void>): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isAsked = (event.ctrlKey || event.metaKey) && event.shiftKey && event.code === 'KeyL';
      if (!isAsked || event.isComposing) return;
      event.preventDefault();
      if (canLock) void lock();
      else navigate(protectionAddress);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [canLock, lock, navigate]);
}
