import { join } from 'node:path';
import type { BrowserWindow, BrowserWindowConstructorOptions, Screen, Session } from 'electron';
import { applicationOrigin } from '../../shared/contract/desktop-bridge.ts';
import { messages } from '../../shared/messages/index.ts';
import { webPreferences } from './web-preferences.ts';
import { readWindowState, rememberWindowState } from './window-state.ts';

const usualSize = { width: 1280, height: 860 };

/**
 * Opens the application's window where it was last time; it shows itself once there is something to see. Other
 * programs cannot record it until core has said whether they may (Windows and macOS; Linux has no such thing).
 */
export function openMainWindow(
  Window: new (options: BrowserWindowConstructorOptions) => BrowserWindow,
  screen: Pick<Screen, 'getAllDisplays'>,
  session: Session,
  paths: { readonly preload: string; readonly userData: string },
): BrowserWindow {
  const stateFile = join(paths.userData, 'window.json');
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea);
  const state = readWindowState(stateFile, displays);
  const window = new Window({
    ...(state?.bounds ?? usualSize),
    minWidth: 960,
    minHeight: 640,
    show: false,
    title: messages.hosts.productName,
    webPreferences: webPreferences(paths.preload, session),
  });
  window.setContentProtection(true);
  if (state?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => rememberWindowState(window, stateFile));
  // A page that crashed has lost nothing: everything typed is saved as it is typed.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') window.webContents.reload();
  });
  void window.loadURL(`${applicationOrigin}/`);
  return window;
}
