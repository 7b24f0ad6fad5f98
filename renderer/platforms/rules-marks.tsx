import { messages } from '../../shared/messages/index.ts';
import type { PlatformRules } from '../../shared/model/platform-rules.ts';

const text = messages.platformRules;

/** What is unusual about a platform's rules: imported, old, not in use. */
export function RulesMarks({ rules }: { rules: PlatformRules }) {
  return (
    <>
      {rules.inForce === null && <span className="rules-mark">{text.unused}</span>}
      {rules.inForce !== null && rules.inForce !== 'shipped' && (
        <span className="rules-mark">{text.imported}</span>
      )}
      {rules.isStale && (
        <span className="rules-mark" data-tone="warning">
          {text.stale}
        </span>
      )}
      {rules.setAside && (
        <span className="rules-mark" data-tone="warning">
          {text.setAside}
        </span>
      )}
    </>
  );
}
