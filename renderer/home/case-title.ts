import { messages } from '../../shared/messages/index.ts';

/** What a case is called: its own title, else its organization, else that it has no name yet. */
export function caseTitle(summary: { readonly title: string; readonly organizationName: string }): string {
  return summary.title.trim() || summary.organizationName.trim() || messages.home.untitled;
}
