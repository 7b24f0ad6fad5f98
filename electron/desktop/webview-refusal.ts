import type { WebContents } from 'electron';

/** Refuses embedded guests. The tag is switched off as well; this holds should it ever be switched on. */
export function refuseWebviews(contents: Pick<WebContents, 'on'>): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
