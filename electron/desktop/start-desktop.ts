import { join } from 'node:path';
import type * as Electron from 'electron';
import { messages } from '../../shared/messages/index.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { applicationVersion, preloadFile, rendererDirectory, resourcesDirectory } from '../project-root.ts';
import { registerApplicationScheme, serveApplicationScheme } from './application-scheme.ts';
import { answerConnections } from './connection.ts';
import { forgetCopiedTexts } from './copied-text.ts';
import { startCore } from './core-host.ts';
import { askWhereToSave } from './downloads.ts';
import { mayOpenExternally } from './external-links.ts';
import { openMainWindow } from './main-window.ts';
import { menuTemplate } from './menu.ts';
import { lockNavigation } from './navigation-lock.ts';
import { blockNetwork, refusePeers } from './network-block.ts';
import { answerKeyQuestions } from './os-key-store.ts';
import { openPageSession } from './page-session.ts';
import { restrictPermissions } from './permissions.ts';
import { claimSingleInstance } from './single-instance.ts';
import { askBeforeLosing } from './unsaved-warning.ts';
import { refuseWebviews } from './webview-refusal.ts';
import { refuseWindows } from './window-opening.ts';

/** The parts of the `electron` module the desktop host works with. */
export type ElectronModule = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'clipboard'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'MessageChannelMain'
  | 'protocol'
  | 'safeStorage'
  | 'screen'
  | 'session'
  | 'shell'
  | 'utilityProcess'
>;

/** Where the build put what runs outside the main process. */
export interface DesktopFiles {
  readonly coreProcess: string;
}

/** Runs the desktop host on a data folder, until its window is closed. */
export async function startDesktop(
  electron: ElectronModule,
  data: string,
  files: DesktopFiles,
): Promise<void> {
  const { app, dialog, protocol } = electron;
  const userData = join(data, 'window');
  app.setPath('userData', userData);
  app.enableSandbox();
  registerApplicationScheme(protocol);

  let window: Electron.BrowserWindow | undefined;
  if (!claimSingleInstance(app, () => window)) return app.quit();
  await app.whenReady();

  const end = ({ message, action }: Pick<Problem, 'message' | 'action'>): void => {
    dialog.showErrorBox(message, action);
    app.exit(1);
  };
  const core = startCore(
    electron.utilityProcess.fork,
    files.coreProcess,
    { dataDirectory: data, resourcesDirectory, version: applicationVersion() },
    {
      onFailed: end,
      onScreen: (isProtected) => window?.setContentProtection(isProtected),
      onKeyQuestion: answerKeyQuestions(electron.safeStorage, process.platform),
      onGone: () => end(messages.hosts.coreGone),
    },
  );
  const openLink = (address: string): void => {
    if (mayOpenExternally(address, core.links())) void electron.shell.openExternal(address);
  };

  app.on('web-contents-created', (_event, contents) => {
    lockNavigation(contents);
    refuseWebviews(contents);
    refuseWindows(contents, openLink);
    refusePeers(contents);
    askBeforeLosing(contents, dialog);
  });
  const pageSession = openPageSession(electron.session);
  // Nothing of ours lives in the default session; it is closed all the same.
  for (const session of [pageSession, electron.session.defaultSession]) {
    restrictPermissions(session);
    blockNetwork(session);
    askWhereToSave(session);
  }
  serveApplicationScheme(pageSession.protocol, rendererDirectory);

  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(menuTemplate(process.platform)));
  window = openMainWindow(electron.BrowserWindow, electron.screen, pageSession, {
    preload: preloadFile,
    userData,
  });
  answerConnections(electron.ipcMain, electron.MessageChannelMain, window.webContents, core);
  const copied = forgetCopiedTexts(electron.ipcMain, electron.clipboard, window.webContents);

  app.once('window-all-closed', () => app.quit());
  app.once('will-quit', async (event) => {
    event.preventDefault();
    await Promise.all([copied.clear(), core.close()]);
    app.quit();
  });
}
