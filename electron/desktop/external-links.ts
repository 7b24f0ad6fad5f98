/**
 * Whether an address may be handed to the person's browser: an `https:` page that a rule pack points to,
 * compared whole after parsing. A page of ours that was taken over could otherwise carry data out in it.
 */
export function mayOpenExternally(address: string, linked: readonly string[]): boolean {
  const asked = httpsAddress(address);
  return asked !== null && linked.some((link) => httpsAddress(link) === asked);
}

function httpsAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' ? url.href : null;
}
