import { messages } from '../../../shared/messages/index.ts';
import type { CaseSignature } from '../../../shared/model/case-document.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { choiceLabel } from '../../../shared/rules/choices.ts';
import { signatureChange } from '../../../shared/rules/suggest/change.ts';

const text = messages.suggestions.panel;

/** What is done to a signature to make it another, in words: 去掉“通知”. */
export function changeText(before: CaseSignature, after: CaseSignature, pack: RulePack | undefined): string {
  const { removed, added, basis } = signatureChange(before, after);
  const listed = (pieces: readonly string[]) => pieces.map(text.piece).join('');
  const [gone] = removed;
  const [put] = added;
  const isReplaced = removed.length === 1 && added.length === 1 && gone !== undefined && put !== undefined;
  const changes = isReplaced
    ? [text.replaced(text.piece(gone), text.piece(put))]
    : [
        ...(removed.length > 0 ? [text.removed(listed(removed))] : []),
        ...(added.length > 0 ? [text.put(listed(added))] : []),
      ];
  if (basis !== undefined) changes.push(text.basis(choiceLabel('signatures.*.basis', basis, pack)));
  return changes.join(text.changeSeparator);
}
