import type { Session, WebPreferences } from 'electron';

/** What every window runs with. Defaults are written out, so that a change of one is seen in review. */
export function webPreferences(preload: string, session: Session): WebPreferences {
  return {
    preload,
    session,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  };
}
