import { applicationOrigin } from '../../shared/contract/desktop-bridge.ts';

/**
 * Whether an address belongs to our own page. Parsed, never searched: `https://x.example/?beituo://app`
 * does not. Host and scheme are compared one by one, because the origin of an own scheme is opaque here.
 */
export function isApplicationUrl(address: string): boolean {
  const [asked, own] = [parse(address), new URL(applicationOrigin)];
  return asked !== null && asked.protocol === own.protocol && asked.host === own.host;
}

/** Whether an address is a blob made by our own page, such as a letter about to be printed. */
export function isApplicationBlob(address: string): boolean {
  return address.startsWith('blob:') && isApplicationUrl(address.slice('blob:'.length));
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
