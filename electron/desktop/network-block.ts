import type { Session, WebContents } from 'electron';
import { isApplicationUrl } from './application-url.ts';

/** Made in the page itself, or by the developer tools. */
const localSchemes = new Set(['blob:', 'data:', 'devtools:']);

/** Where nobody answers: what passes by the requests, as WebRTC does, is sent there. */
const deadEnd = { mode: 'fixed_servers', proxyRules: 'socks5://127.0.0.1:9' } as const;

type BlockedSession = Pick<Session, 'webRequest' | 'setProxy' | 'setSpellCheckerEnabled'>;

/**
 * Lets no request leave the computer, whoever makes it: a page, a worker, a redirect or this process. The
 * spell checker would fetch its dictionaries, so it is off.
 */
export function blockNetwork(session: BlockedSession): void {
  session.setSpellCheckerEnabled(false);
  void session.setProxy(deadEnd);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocal(url) }));
}

/** Lets a page reach other computers over WebRTC through the proxy only, which is a dead end. */
export function refusePeers(contents: Pick<WebContents, 'setWebRTCIPHandlingPolicy'>): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

function isLocal(address: string): boolean {
  return isApplicationUrl(address) || (URL.canParse(address) && localSchemes.has(new URL(address).protocol));
}
