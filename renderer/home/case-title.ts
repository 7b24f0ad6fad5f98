import { maskNumbers } from '../../shared/identifiers/mask-numbers.ts';
import { messages } from '../../shared/messages/index.ts';
import type { CaseSummary } from '../../shared/model/case-record.ts';

/** What a case is called: its own title, else its organization, else that it has no name yet. */
export function caseTitle(summary: { readonly title: string; readonly organizationName: string }): string {
  return summary.title.trim() || summary.organizationName.trim() || messages.home.untitled;
}

const longestInPassing = 24;

/** The same for a message in passing: numbers are masked, and a long title is cut. */
export function shortCaseTitle(summary: Parameters<typeof caseTitle>[0]): string {
  const characters = [...maskNumbers(caseTitle(summary))];
  return characters.length > longestInPassing
    ? `${characters.slice(0, longestInPassing - 1).join('')}…`
    : characters.join('');
}

/** Whether what a list says of a case has a person's number in it. */
export function namesNumber(summary: Pick<CaseSummary, 'title' | 'client' | 'organizationName'>): boolean {
  return [summary.title, summary.client, summary.organizationName].some((text) => maskNumbers(text) !== text);
}
