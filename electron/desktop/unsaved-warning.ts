import type { Dialog, WebContents } from 'electron';
import { messages } from '../../shared/messages/index.ts';

const text = messages.hosts.unsaved;
const stay = 0;
const leave = 1;

/** Asks before a window closes whose page holds it back because a save has failed; Electron itself would not close it and say nothing. */
export function askBeforeLosing(contents: WebContents, dialog: Pick<Dialog, 'showMessageBoxSync'>): void {
  contents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync({
      type: 'warning',
      message: text.message,
      detail: text.action,
      buttons: [text.stay, text.leave],
      defaultId: stay,
      cancelId: stay,
      noLink: true,
    });
    if (choice === leave) event.preventDefault();
  });
}
