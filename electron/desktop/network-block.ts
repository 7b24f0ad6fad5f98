import type { Session } from 'electron';
import { isApplicationUrl } from './application-url.ts';

/** Made in the page itself, or by the developer tools. */
const localSchemes = new Set(['blob:', 'data:', 'devtools:']);

/**
 * Lets no request leave the computer, whoever makes it: a page, a worker, a redirect or this process. The
 * spell checker would fetch its dictionaries, so it is off.
 */
export function blockNetwork(session: Pick<Session, 'webRequest' | 'setSpellCheckerEnabled'>): void {
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocal(url) }));
}

function isLocal(address: string): boolean {
  return isApplicationUrl(address) || (URL.canParse(address) && localSchemes.has(new URL(address).protocol));
}
