import type { WebContents, WebFrameMain } from 'electron';
import { isApplicationUrl } from './application-url.ts';

interface MessageEvent {
  readonly sender: Pick<WebContents, 'id'>;
  /** `null` once the frame has gone. */
  readonly senderFrame: Pick<WebFrameMain, 'parent' | 'url'> | null;
}

/** Whether a message comes from the top frame of our own page in our own window. */
export function isTrustedSender({ sender, senderFrame }: MessageEvent, windowId: number): boolean {
  return (
    sender.id === windowId &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    isApplicationUrl(senderFrame.url)
  );
}
