import { rules as words } from '../../messages/rules.ts';
import { ifKnown } from '../../model/rule-pack-group.ts';
import { isConvertible } from '../file-formats.ts';
import { platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';
import { readableFiles } from '../used-files.ts';

/** Files above the platform's limit. Pictures are made smaller in the package, so only the rest is refused. */
export function* fileSizeRule(context: RuleContext): Generator<RuleFinding> {
  const { pack } = context;
  for (const { path, label, rule, facts } of readableFiles(context)) {
    const most = ifKnown(rule.maximumBytes);
    if (most === undefined || facts.bytes <= most) continue;
    const severity = isConvertible(facts.mediaType, rule) ? 'note' : 'error';
    const advice = words.files.tooLarge(label, facts.bytes, pack.name, most);
    yield platformFinding(
      pack,
      { id: 'file.too-large', severity, path },
      { ...advice, fix: severity === 'note' ? words.files.packageShrinks : advice.fix },
      rule,
    );
  }
}
