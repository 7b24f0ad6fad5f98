/** By case, until the window closes: whose letter was printed or saved last is likely the one that comes back. */
const printed = new Map<string, string>();

export function letterPrinted(caseId: string): string | undefined {
  return printed.get(caseId);
}

export function rememberPrinted(caseId: string, platform: string): void {
  printed.set(caseId, platform);
}
