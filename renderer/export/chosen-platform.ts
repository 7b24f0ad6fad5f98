/** By case, until the window closes: whoever went to a field from here comes back to the platform left. */
const chosen = new Map<string, string>();

export function chosenPlatform(caseId: string): string | undefined {
  return chosen.get(caseId);
}

export function rememberPlatform(caseId: string, platform: string): void {
  chosen.set(caseId, platform);
}
