import type { Session } from 'electron';
import { messages } from '../../shared/messages/index.ts';
import { isApplicationBlob, isApplicationUrl } from './application-url.ts';

/** Lets the page save what it made itself, always through the system's own dialog. */
export function askWhereToSave(session: Pick<Session, 'on'>): void {
  session.on('will-download', (event, item) => {
    const address = item.getURL();
    if (!isApplicationUrl(address) && !isApplicationBlob(address)) return event.preventDefault();
    item.setSaveDialogOptions({
      title: messages.hosts.saveDialog.title,
      buttonLabel: messages.hosts.saveDialog.save,
      defaultPath: item.getFilename(),
    });
  });
}
