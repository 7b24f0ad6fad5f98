import { messages } from '../../shared/messages/index.ts';
import type { CaseDocument } from '../../shared/model/case-document.ts';

// What Windows refuses in a name, and what a person cannot see.
const refused = /[\\/:*?"<>|\p{Cc}]/gu;

/** What a saved letter is called: 授权委托书-公司名-日期.pdf. `today` stands in for a missing date, `YYYY-MM-DD`. */
export function letterName({ organization, authorization }: CaseDocument, today: string): string {
  const parts = [organization.name, authorization.signedOn || today];
  return messages.letterPanel.fileName(
    parts.map((part) => part.replace(refused, '').trim()).filter((part) => part !== ''),
  );
}
