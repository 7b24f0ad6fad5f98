import { messages } from '../../shared/messages/index.ts';

/** What a case is called: its own title, else its organization, else that it has no name yet. */
export function caseTitle(summary: { readonly title: string; readonly organizationName: string }): string {
  return summary.title.trim() || summary.organizationName.trim() || messages.home.untitled;
}

const longestInPassing = 24;

/** The same for a message in passing: a long title is cut. */
export function shortCaseTitle(summary: Parameters<typeof caseTitle>[0]): string {
  const characters = [...caseTitle(summary)];
  return characters.length > longestInPassing
    ? `${characters.slice(0, longestInPassing - 1).join('')}…`
    : characters.join('');
}
