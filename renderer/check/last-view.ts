/** The two ways to look at what the rules say. */
export type CheckView = 'list' | 'matrix';

/** By case, until the window closes: who went to a field from here comes back to what they were looking at. */
const views = new Map<string, CheckView>();

export function lastView(caseId: string): CheckView {
  return views.get(caseId) ?? 'list';
}

export function rememberView(caseId: string, view: CheckView): void {
  views.set(caseId, view);
}
