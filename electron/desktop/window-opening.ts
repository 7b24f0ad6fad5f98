import type { WebContents } from 'electron';

/** Opens no window from a page, ever. An address asked for goes to `openLink`, which judges it. */
export function refuseWindows(
  contents: Pick<WebContents, 'setWindowOpenHandler'>,
  openLink: (address: string) => void,
): void {
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
}
