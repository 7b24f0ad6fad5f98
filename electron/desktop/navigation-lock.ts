import type { WebContents } from 'electron';
import { isApplicationBlob, isApplicationUrl } from './application-url.ts';

interface Navigation {
  readonly url: string;
  readonly isMainFrame: boolean;
  preventDefault(): void;
}

/**
 * Keeps a page where it is: links, scripts, frames and redirects may lead to our own page only. A frame
 * inside it may also show what the page made itself.
 */
export function lockNavigation(contents: Pick<WebContents, 'on'>): void {
  const refuseForeign = (navigation: Navigation): void => {
    const { url, isMainFrame } = navigation;
    const allowed = isApplicationUrl(url) || (!isMainFrame && isApplicationBlob(url));
    if (!allowed) navigation.preventDefault();
  };
  contents.on('will-navigate', refuseForeign);
  contents.on('will-frame-navigate', refuseForeign);
  contents.on('will-redirect', refuseForeign);
}
