import type { App, BrowserWindow } from 'electron';

/**
 * Makes this the only desktop instance on its data folder. Answers `false` when another is running, which
 * then comes to the front; this one should end.
 */
export function claimSingleInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  window: () => Pick<BrowserWindow, 'isMinimized' | 'restore' | 'focus'> | undefined,
): boolean {
  app.on('second-instance', () => {
    const open = window();
    if (open?.isMinimized()) open.restore();
    open?.focus();
  });
  return app.requestSingleInstanceLock();
}
