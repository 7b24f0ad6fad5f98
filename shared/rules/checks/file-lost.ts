import { rules as words } from '../../messages/rules.ts';
import { generalFinding, type RuleContext, type RuleFinding } from '../rule.ts';
import { usedFiles } from '../used-files.ts';

/** Files that the case names and that are no longer there, or cannot be read: nothing can be handed in of them. */
export function* fileLostRule(context: RuleContext): Generator<RuleFinding> {
  for (const { path, label, facts } of usedFiles(context)) {
    if (facts?.state === 'readable') continue;
    const isThere = facts?.state === 'unreadable';
    yield generalFinding(
      { id: isThere ? 'file.unreadable' : 'file.lost', severity: 'error', path },
      isThere ? words.files.unreadable(label, facts.name) : words.files.lost(label),
      words.sources.reminder,
    );
  }
}
